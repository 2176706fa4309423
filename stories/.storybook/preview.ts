import type {Decorator, Preview} from '@storybook/web-components-vite';
import './preview.css';

const rightToLeft = ['ar'];

/** Puts the page into the language and the colors of the toolbar, as a host page would. */
const inLanguageAndColors: Decorator = (story, {globals}) => {
  const {locale, theme} = globals as {readonly locale: string; readonly theme: string};
  const {documentElement: page} = document;
  page.lang = locale;
  page.dir = rightToLeft.includes(locale) ? 'rtl' : 'ltr';
  page.dataset['theme'] = theme;
  return story();
};

const preview: Preview = {
  decorators: [inLanguageAndColors],
  initialGlobals: {locale: 'en', theme: 'light'},
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'en', title: 'English'},
          {value: 'es', title: 'Español (unreviewed)'},
          {value: 'ar', title: 'العربية (unreviewed)'},
        ],
      },
    },
    theme: {
      description: 'Colors of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
  },
  parameters: {
    layout: 'padded',
    controls: {expanded: true},
    a11y: {
      test: 'error',
      options: {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
    },
    docs: {codePanel: true},
  },
};

export default preview;
