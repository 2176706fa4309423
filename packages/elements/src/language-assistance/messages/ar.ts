import type {Translation} from '../../locale/catalog.js';
import type {LanguageAssistanceMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    title: 'المساعدة بلغتك',
    free: 'هذه المساعدة مجانية.',
    languages: 'يمكننا المساعدة بهذه اللغات',
    interpreter: 'اطلب مترجمًا',
    relay: 'إن كنت لا تسمع أو لا تتكلم جيدًا في الهاتف',
    signLanguages: 'لغات الإشارة',
    aids: 'مساعدة أخرى نقدمها',
    ask: 'طلب مترجم',
    print: 'اطبع هذا بكل اللغات',
    opening: 'جارٍ الفتح …',
    notOpened: 'لم يفتح هذا. حاول مرة أخرى أو اتصل بنا.',
    loading: 'جارٍ التحميل …',
    unreachable: 'لا يمكن تحميل هذا الآن. تواصل معنا بطريقة أخرى.',
    none: 'لا توجد هنا قائمة بالمساعدة اللغوية. اسألنا.',
    tryAgain: 'حاول مرة أخرى',
  },
} satisfies Translation<LanguageAssistanceMessage>;
