export default {
  app: { name: 'Tasklist', vendor: 'Spinepath' },
  dateFormat: { normal: 'D MMM YYYY, HH:mm', long: 'D MMMM YYYY, HH:mm', short: 'D MMM' },
  locales: { availableLocales: ['en', 'de'], fallbackLocale: 'en' },
  customScripts: ['scripts/forget-drafts'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
};
