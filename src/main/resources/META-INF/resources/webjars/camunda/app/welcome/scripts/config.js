export default {
  app: { name: 'Welcome', vendor: 'Spinepath' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
