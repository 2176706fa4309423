import type {Translation} from '../../locale/catalog.js';
import type {ComplaintMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {},
} satisfies Translation<ComplaintMessage>;
