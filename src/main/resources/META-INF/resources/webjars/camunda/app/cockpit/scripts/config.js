export default {
  app: { name: 'Cockpit', vendor: 'Spinepath' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
