import type {Translation} from '../../locale/catalog.js';
import type {english} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    heading: 'Un elemento nuevo',
    finish: 'He terminado',
    thanks: 'Gracias.',
  },
} satisfies Translation<keyof typeof english>;
