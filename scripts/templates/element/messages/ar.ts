import type {Translation} from '../../locale/catalog.js';
import type {english} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    heading: 'عنصر جديد',
    finish: 'انتهيت',
    thanks: 'شكرًا لك.',
  },
} satisfies Translation<keyof typeof english>;
