import type {Translation} from '../../locale/catalog.js';
import type {FeedbackMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    title: 'كيف يمكننا المساعدة؟',
    intro: 'لا يلزم ذكر الاسم.',
    complaint: 'أخبرنا عن مشكلة',
    compliment: 'اشكر شخصًا',
    suggestion: 'شارك فكرة',
    question: 'اطرح سؤالًا',
    case: 'متابعة حالتي',
    rights: 'حقوقي',
    unsent: 'تابع ما كتبته',
    sent: 'اعرض ما أرسلته ورمزك',
    start: 'العودة إلى البداية',
    close: 'إغلاق',
    opening: 'جارٍ الفتح …',
    failed: 'تعذّر الفتح. يمكنك المحاولة مرة أخرى أو التواصل معنا بطريقة أخرى.',
    tryAgain: 'حاول مرة أخرى',
    otherWays: 'طرق أخرى للتواصل معنا',
  },
} satisfies Translation<FeedbackMessage>;
