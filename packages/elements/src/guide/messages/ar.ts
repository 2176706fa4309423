import type {Translation} from '../../locale/catalog.js';
import type {english} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    title: 'مساعدة وأجوبة',
    search: 'ماذا تريد أن تعرف؟',
    searchHint: 'اكتب كلمة أو كلمتين، مثل فاتورة أو زيارة.',
    found: {
      zero: 'لا أجوبة',
      one: 'جواب واحد',
      two: 'جوابان',
      few: '{count} أجوبة',
      many: '{count} جوابًا',
      other: '{count} جواب',
    },
    none: 'لم نجد شيئًا. جرّب كلمة أخرى أو انظر في القائمة.',
    all: 'كل المواضيع',
    more: 'المزيد عن هذا',
    next: 'ماذا يمكنك أن تفعل الآن',
    print: 'اطبع هذه الصفحة',
    printAll: 'اطبع الدليل كله',
    sources: 'من أين جاء هذا',
    otherLanguage: 'هذا الجزء غير متوفر بلغتك بعد.',
    loading: 'جارٍ تحميل الدليل…',
    failed: 'تعذّر فتح الدليل.',
    tryAgain: 'حاول مرة أخرى',
    opening: 'جارٍ الفتح…',
    notOpened: 'تعذّر فتح هذا. حاول مرة أخرى.',
    missing: 'هذه الصفحة ليست في الدليل. إليك كل ما لدينا.',
    otherWays: 'طرق أخرى للتواصل معنا',
  },
} satisfies Translation<keyof typeof english>;
