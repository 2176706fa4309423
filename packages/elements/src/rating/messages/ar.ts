import type {Translation} from '../../locale/catalog.js';
import type {RatingMessage} from '../rating.messages.js';

export default {
  status: 'unreviewed',
  messages: {
    veryBad: 'سيئ جدًا',
    bad: 'سيئ',
    okay: 'مقبول',
    good: 'جيد',
    veryGood: 'جيد جدًا',
    stars: {
      two: '{number} من نجمتين',
      few: '{number} من {count} نجوم',
      other: '{number} من {count} نجمة',
    },
    required: 'من فضلك اختر إجابة واحدة.',
  },
} satisfies Translation<RatingMessage>;
