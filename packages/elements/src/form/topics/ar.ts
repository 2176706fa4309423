import type {Translation} from '../../locale/catalog.js';
import type {TopicMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    'topic-call-back': 'اتصلوا بي',
    'topic-interpreter': 'مترجم',
    'topic-accommodation': 'مساعدة في النظر أو السمع أو الكلام أو الحركة',
    'topic-appointment': 'موعد',
    'topic-billing': 'فاتورة',
    'topic-insurance': 'التأمين',
    'topic-records': 'سجلي الصحي',
    'topic-meeting': 'لقاء معكم',
    'topic-tour': 'جولة في المستشفى',
    'topic-advance-directive': 'حديث عن رغباتي بشأن رعايتي',
  },
} satisfies Translation<TopicMessage>;
