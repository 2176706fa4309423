import type {Translation} from '../../../locale/catalog.js';
import type {MoreMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {},
} satisfies Translation<MoreMessage>;
