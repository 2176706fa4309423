import {inLanguages} from './in-languages.js';
import {closing, contact, help, outside, patient, salutation} from './shared-blocks.js';

/** The complaint was passed on to somebody else. */
export const referral = inLanguages({
  id: 'referral',
  version: '1',
  kind: 'referral',
  subject: {
    en: 'We have passed on your complaint',
    es: 'Hemos enviado su queja a otro lugar',
    ar: 'لقد أحلنا شكواك إلى جهة أخرى',
  },
  blocks: [
    ...salutation,
    {
      type: 'paragraph',
      lines: [
        {
          en: 'Thank you for telling us about this. Your complaint came to us on {receivedOn}. Someone else is the right one to look at it, or at a part of it.',
          es: 'Gracias por contarnos esto. Su queja nos llegó el {receivedOn}. Otros son los que deben verla, entera o en parte.',
          ar: 'شكراً لأنك أخبرتنا بهذا. وصلتنا شكواك في {receivedOn}. هناك جهة أخرى هي الأنسب للنظر فيها أو في جزء منها.',
        },
      ],
    },
    patient,
    {
      type: 'list',
      lead: {
        en: 'We passed it on, on {referredOn}, to:',
        es: 'El {referredOn} la enviamos a:',
        ar: 'أحلناها في {referredOn} إلى:',
      },
      lines: ['{referredTo}'],
    },
    {
      type: 'paragraph',
      when: 'referralReason',
      lines: [
        {
          en: 'This is why: {referralReason}',
          es: 'Este es el motivo: {referralReason}',
          ar: 'هذا هو السبب: {referralReason}',
        },
      ],
    },
    {
      type: 'paragraph',
      when: 'keptHere',
      lines: [
        {
          en: 'We go on with this part: {keptHere}',
          es: 'Nosotros seguimos con esta parte: {keptHere}',
          ar: 'سنواصل نحن العمل على هذا الجزء: {keptHere}',
        },
      ],
    },
    {
      type: 'paragraph',
      lines: [
        {
          en: 'They may get in touch with you. You do not have to send your complaint again.',
          es: 'Es posible que se pongan en contacto con usted. No tiene que enviar su queja otra vez.',
          ar: 'قد يتصلون بك. لا يلزمك أن ترسل شكواك مرة أخرى.',
        },
      ],
    },
    ...contact(),
    ...help([], []),
    ...outside(),
    ...closing(),
  ],
});
