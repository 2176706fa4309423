import type {Translation} from '../../locale/catalog.js';
import type {HandOverMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    taking: 'ننقل إليك ما بدأته عند الشاشة …',
    hereTitle: 'تابع هنا',
    here: 'هذا ما بدأته عند الشاشة. هو الآن في هذه الصفحة فقط. راجعه وأكمله وأرسله.',
    goneTitle: 'هذا الرمز لم يعد يعمل',
    gone: 'يعمل الرمز مرة واحدة ولمدة 15 دقيقة. إن كنت قد فتحته من قبل فعد إلى تلك الصفحة. وإلا فابدأ من جديد هنا أو عند الشاشة.',
    offlineTitle: 'لا يمكننا الوصول إلى المستشفى',
    offline:
      'كلامك محفوظ. اترك هذه الصفحة مفتوحة ولا تعد تحميلها. سنحاول من جديد عندما يعود الاتصال.',
    tryAgain: 'حاول مرة أخرى',
    damagedTitle: 'لا يمكن قراءة هذا',
    damaged: 'ما وصل من الشاشة تالف. نأسف لذلك. ابدأ من جديد هنا أو عند الشاشة.',
    noFormTitle: 'لا يمكن المتابعة في هذه الصفحة',
    noForm: 'هذا ما كتبته. انسخه وتواصل معنا بطريقة أخرى.',
    leftOut: 'هذه الإجابات لا تناسب هنا. أجب عنها من جديد:',
    anAnswer: 'سؤال لا يُطرح هنا',
  },
} satisfies Translation<HandOverMessage>;
