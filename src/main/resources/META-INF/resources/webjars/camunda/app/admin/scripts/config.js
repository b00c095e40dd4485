export default {
  app: { name: 'Admin', vendor: 'Spinepath' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
