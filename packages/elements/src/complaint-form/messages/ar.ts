import {everyForm} from '../../form/messages/ar.js';
import type {Translation} from '../../locale/catalog.js';
import type {ComplaintMessage} from './en.js';

export default {
  status: 'unreviewed',
  messages: {
    ...everyForm,
    step: 'الخطوة {step} من {steps}',
    you: 'عنك',
    complaint: 'ما المشكلة؟',
    compliment: 'من تريد أن تشكر، ولماذا؟',
    suggestion: 'ما فكرتك؟',
    question: 'ما سؤالك؟',
    wish: 'ما الذي يساعدك؟',
    answer: 'كيف نجيبك؟',
    files: 'صور وملفات',
    review: 'المراجعة والإرسال',
    next: 'متابعة',
    edit: 'تغيير',
    editPart: 'تغيير: {part}',

    gate: 'هل هناك شخص في خطر الآن؟',
    gateText:
      'إذا كان شخص قد يتأذى أو حالته سيئة جدًا، فاطلب المساعدة أولًا. لا نقرأ هذا النموذج فورًا.',
    gateYes: 'نعم، أرني بمن أتصل',
    gateNo: 'لا، متابعة',
    danger: 'هناك شخص في خطر',
    dangerTitle: 'اطلب المساعدة الآن',
    dangerLocal: 'اتصل برقم الطوارئ في منطقتك.',
    dangerShared: 'اتصل من هاتف برقم الطوارئ في منطقتك، أو اطلب من الموظفين الاتصال.',
    dangerKept: 'ما كتبته محفوظ هنا. يمكنك المتابعة في أي وقت.',
    goOn: 'متابعة النموذج',

    contact: 'طريقة التواصل معك',
    birthDate: 'تاريخ ميلاد المريض',

    ownWords: 'بكلماتك',
    location: 'أين حدث ذلك؟',
    department: 'في أي قسم؟',
    otherPlace: 'مكان آخر',
    placeText: 'ما هو المكان؟',
    date: 'في أي يوم؟',
    outcomes: 'ماذا تريد؟',
    apology: 'أن يعتذر أحد',
    explanation: 'أن أعرف ما حدث ولماذا',
    change: 'ألا يتكرر ذلك',
    'help-now': 'مساعدة في مشكلة ما زالت قائمة',
    reply: 'رد على ما كتبت',
    wishText: 'هل هناك شيء آخر يساعدك؟',

    impossibleDate: 'لا يمكن أن يكون هذا اليوم صحيحًا.',
    filesText: 'يمكنك إضافة صور أو أوراق توضح ما حدث.',
    addFiles: 'إضافة ملفات',
    moreStory: 'أضف الوقت ومن يخصه الأمر',
  },
} satisfies Translation<ComplaintMessage>;
