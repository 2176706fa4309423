import {everyForm} from '../../form/messages/ar.js';
import topicTranslation from '../../form/topics/ar.js';
import type {Translation} from '../../locale/catalog.js';
import type {HelpRequestMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    ...everyForm,
    ...topicTranslation.messages,
    title: 'اطلب المساعدة',
    emergency: 'هل هناك شخص في خطر؟ اتصل الآن:',
    emergencyShared: 'هل هناك شخص في خطر؟ اتصل الآن من هاتف، أو اطلب من الموظفين الاتصال:',
    topic: 'بماذا يمكننا أن نساعدك؟',
    change: 'تغيير',
    need: 'ماذا تحتاج؟',
    whichLanguage: 'أي لغة؟',
    languageHint: 'أو لغة إشارة.',
    when: 'ما الوقت المناسب لك؟',
    morning: 'صباحًا',
    afternoon: 'بعد الظهر',
    evening: 'مساءً',
    reach: 'كيف نتواصل معك',
  },
} satisfies Translation<HelpRequestMessage>;
