/** One sentence, in its own language, that help is free. `{phone}` stands for the number. */
export interface Tagline {
  readonly tag: string;
  /** The language as its speakers name it. */
  readonly name: string;
  readonly words: string;
}

/** Nobody who speaks these languages for a hospital has read the sentences yet. */
export const status = 'unreviewed';

/**
 * Our own wording of the notice that language help is available, in English and the languages that hospitals in the
 * United States are most often asked for. 45 CFR 92.11 wants the notice in English and at least the 15 languages most
 * spoken by people with limited English in the hospital's state: which those are is the hospital's to say, in
 * `assistance.languages`, and so is the wording where its reviewer wants another.
 */
export const taglines: readonly Tagline[] = [
  {tag: 'en', name: 'English', words: 'Language help is free. Call {phone}.'},
  {tag: 'es', name: 'Español', words: 'La ayuda con el idioma es gratis. Llame al {phone}.'},
  {tag: 'zh-Hans', name: '简体中文', words: '语言帮助是免费的。请致电 {phone}。'},
  {tag: 'zh-Hant', name: '繁體中文', words: '語言協助是免費的。請致電 {phone}。'},
  {tag: 'vi', name: 'Tiếng Việt', words: 'Trợ giúp ngôn ngữ là miễn phí. Hãy gọi {phone}.'},
  {tag: 'fil', name: 'Tagalog', words: 'Libre ang tulong sa wika. Tumawag sa {phone}.'},
  {tag: 'ko', name: '한국어', words: '언어 지원은 무료입니다. {phone}번으로 전화하세요.'},
  {tag: 'ar', name: 'العربية', words: 'المساعدة اللغوية مجانية. اتصل على {phone}.'},
  {tag: 'ru', name: 'Русский', words: 'Языковая помощь бесплатна. Звоните {phone}.'},
  {tag: 'ht', name: 'Kreyòl ayisyen', words: 'Èd pou lang gratis. Rele {phone}.'},
  {tag: 'fr', name: 'Français', words: 'L’aide linguistique est gratuite. Appelez le {phone}.'},
  {tag: 'pl', name: 'Polski', words: 'Pomoc językowa jest bezpłatna. Zadzwoń: {phone}.'},
  {tag: 'pt', name: 'Português', words: 'A ajuda com o idioma é grátis. Ligue para {phone}.'},
  {tag: 'it', name: 'Italiano', words: 'L’aiuto con la lingua è gratis. Chiami il {phone}.'},
  {tag: 'de', name: 'Deutsch', words: 'Sprachhilfe ist kostenlos. Rufen Sie {phone} an.'},
  {tag: 'ja', name: '日本語', words: '言葉の支援は無料です。{phone} にお電話ください。'},
  {tag: 'fa', name: 'فارسی', words: 'کمک زبانی رایگان است. با {phone} تماس بگیرید.'},
  {tag: 'hi', name: 'हिन्दी', words: 'भाषा की मदद मुफ़्त है। {phone} पर फ़ोन करें।'},
  {tag: 'gu', name: 'ગુજરાતી', words: 'ભાષાની મદદ મફત છે. {phone} પર ફોન કરો.'},
  {tag: 'ur', name: 'اردو', words: 'زبان کی مدد مفت ہے۔ {phone} پر کال کریں۔'},
  {tag: 'bn', name: 'বাংলা', words: 'ভাষা সহায়তা বিনামূল্যে। {phone} নম্বরে কল করুন।'},
  {tag: 'pa', name: 'ਪੰਜਾਬੀ', words: 'ਭਾਸ਼ਾ ਦੀ ਮਦਦ ਮੁਫ਼ਤ ਹੈ। {phone} ਤੇ ਕਾਲ ਕਰੋ।'},
  {tag: 'hmn', name: 'Hmoob', words: 'Kev pab txhais lus yog pub dawb. Hu rau {phone}.'},
  {tag: 'uk', name: 'Українська', words: 'Мовна допомога безкоштовна. Телефонуйте {phone}.'},
];
