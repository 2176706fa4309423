import {inLanguages} from './in-languages.js';
import {closing, contact, help, outside, patient, salutation} from './shared-blocks.js';

/** The complaint has come. */
export const acknowledgement = inLanguages({
  id: 'acknowledgement',
  version: '1',
  kind: 'acknowledgement',
  subject: {
    en: 'We have your complaint',
    es: 'Hemos recibido su queja',
    ar: 'لقد وصلتنا شكواك',
  },
  blocks: [
    ...salutation,
    {
      type: 'paragraph',
      carries: ['in-mohfw/registration-number'],
      lines: [
        {
          en: 'Thank you for telling us what went wrong. Your complaint came to us on {receivedOn}. Its number is {reference}. Please tell us this number when you call or write.',
          es: 'Gracias por contarnos lo que salió mal. Su queja nos llegó el {receivedOn}. Su número es {reference}. Díganos este número cuando llame o escriba.',
          ar: 'شكراً لأنك أخبرتنا بما حدث. وصلتنا شكواك في {receivedOn}. رقمها هو {reference}. اذكر لنا هذا الرقم عندما تتصل أو تكتب.',
        },
      ],
    },
    patient,
    {
      type: 'paragraph',
      when: 'concern',
      lines: [
        {
          en: 'This is how we understood you: {concern}',
          es: 'Esto es lo que entendimos: {concern}',
          ar: 'هذا ما فهمناه منك: {concern}',
        },
      ],
    },
    {
      type: 'continued',
      when: 'concern',
      lines: [
        {
          en: 'If we got something wrong, please tell us.',
          es: 'Si entendimos algo mal, díganoslo.',
          ar: 'إذا فهمنا شيئاً خطأً فأخبرنا بذلك.',
        },
      ],
    },
    {
      type: 'paragraph',
      carries: ['ca-on/delegate'],
      lines: [
        {
          en: '{contactName} will look after your complaint.',
          es: '{contactName} se encarga de su queja.',
          ar: 'سيتولى {contactName} متابعة شكواك.',
        },
      ],
    },
    {
      type: 'continued',
      carries: ['gb-wls/listening', 'ca-on/engagement'],
      lines: [
        {
          en: 'You can talk it over with us. You can tell us more, ask us things, and say what would help you. You may bring someone with you.',
          es: 'Puede hablar con nosotros sobre ello. Puede contarnos más, hacer preguntas y decir qué le ayudaría. Puede venir con alguien.',
          ar: 'يمكنك أن تتحدث معنا عن الأمر. يمكنك أن تخبرنا بالمزيد وأن تسأل وأن تقول ما الذي يساعدك. ويمكنك أن تصطحب شخصاً معك.',
        },
      ],
    },
    {
      type: 'paragraph',
      when: 'respondBy',
      lines: [
        {
          en: 'You will get our answer by {respondBy}. If we need more time, we will write to you and say why.',
          es: 'Tendrá nuestra respuesta a más tardar el {respondBy}. Si nos hace falta más tiempo, le escribiremos y le diremos por qué.',
          ar: 'سيصلك ردنا في موعد أقصاه {respondBy}. إذا احتجنا إلى وقت أطول فسنكتب إليك ونوضح السبب.',
        },
      ],
    },
    {
      type: 'continued',
      when: 'statusAddress',
      carries: ['in-mohfw/tracking'],
      lines: [
        {
          en: 'You can see how far we are at {statusAddress}.',
          es: 'Puede ver cómo va en {statusAddress}.',
          ar: 'يمكنك أن ترى إلى أين وصلنا على {statusAddress}.',
        },
      ],
    },
    ...contact(['gb-sct/contacts', 'nz-hdc/routes']),
    ...help(['gb-sct/advocacy', 'nz-hdc/advocacy'], ['gb-wls/advocacy']),
    ...outside(['gb-sct/ombudsman', 'nz-hdc/commissioner', 'nz-hdc/routes']),
    ...closing(),
  ],
});
