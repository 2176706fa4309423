import type {Catalog, Messages, Translation} from '../locale/catalog.js';

const english = {
  heading: 'Stored on this device',
  text: 'It is locked: no one can read it here. It will be sent as soon as there is a connection.',
  unconfirmed:
    'It was sent, but no answer came. It is stored on this device, locked, and will be sent again. It will not count twice.',
  mayClose: 'You can close this page.',
  unauthorized:
    'The hospital does not take it from this device right now. It is kept here, locked: no one can read it. Please tell the staff, so that they can send it on.',
  notReceived: 'Not received yet',
  code: 'Your access code',
  codeText:
    'Keep this code. You need it to follow your case. It will work once the hospital has what you wrote.',
  where: 'Where to use it',
  picture: 'Take a picture of this square to keep your code.',
  pictureLabel: 'Your access code as a square for a camera',
} as const satisfies Messages;

/** The name of one message of something that is stored. */
export type StoredMessage = keyof typeof english;

const spanish: Translation<StoredMessage> = {
  status: 'unreviewed',
  messages: {
    heading: 'Guardado en este dispositivo',
    text: 'Está bajo llave: nadie puede leerlo aquí. Se enviará en cuanto haya conexión.',
    unconfirmed:
      'Se envió, pero no llegó respuesta. Está guardado bajo llave en este dispositivo y se enviará otra vez. No contará dos veces.',
    mayClose: 'Puede cerrar esta página.',
    unauthorized:
      'El hospital no lo acepta de este dispositivo por ahora. Está guardado aquí bajo llave: nadie puede leerlo. Avise al personal para que pueda enviarlo.',
    notReceived: 'Aún no recibido',
    code: 'Su código de acceso',
    codeText:
      'Guarde este código. Lo necesita para seguir su caso. Servirá cuando el hospital tenga lo que escribió.',
    where: 'Dónde usarlo',
    picture: 'Tome una foto de este cuadro para guardar su código.',
    pictureLabel: 'Su código de acceso en un cuadro para la cámara',
  },
};

const arabic: Translation<StoredMessage> = {
  status: 'unreviewed',
  messages: {
    heading: 'محفوظ على هذا الجهاز',
    text: 'إنه مقفل: لا أحد يستطيع قراءته هنا. سيُرسل حالما يتوفر الاتصال.',
    unconfirmed:
      'تم إرساله ولم يصل رد. إنه محفوظ ومقفل على هذا الجهاز وسيُرسل مرة أخرى. لن يُحسب مرتين.',
    mayClose: 'يمكنك إغلاق هذه الصفحة.',
    unauthorized:
      'لا يقبله المستشفى من هذا الجهاز الآن. إنه محفوظ هنا ومقفل: لا أحد يستطيع قراءته. أخبر الموظفين من فضلك كي يتمكنوا من إرساله.',
    notReceived: 'لم يُستلم بعد',
    code: 'رمز الدخول الخاص بك',
    codeText: 'احتفظ بهذا الرمز. تحتاج إليه لمتابعة حالتك. سيعمل عندما يصل ما كتبته إلى المستشفى.',
    where: 'أين تستخدمه',
    picture: 'التقط صورة لهذا المربع للاحتفاظ برمزك.',
    pictureLabel: 'رمز الدخول الخاص بك كمربع للكاميرا',
  },
};

/** The words of something that is stored. All languages come at once: offline none could be fetched later. */
export const storedCatalog: Catalog<StoredMessage> = {
  english,
  translations: {
    es: () => Promise.resolve({default: spanish}),
    ar: () => Promise.resolve({default: arabic}),
  },
};
