import {inLanguages} from './in-languages.js';
import {closing, contact, help, outside, salutation} from './shared-blocks.js';

/** Nothing can be told to whoever asks: not even whether somebody is a patient. */
export const cannotDisclose = inLanguages({
  id: 'cannot-disclose',
  version: '1',
  kind: 'cannot-disclose',
  subject: {
    en: 'About what you told us',
    es: 'Sobre lo que usted nos contó',
    ar: 'بشأن ما أخبرتنا به',
  },
  blocks: [
    ...salutation,
    {
      type: 'paragraph',
      lines: [
        {
          en: 'Thank you for telling us about this. It came to us on {receivedOn}. We take it to heart, as we do with all that people tell us.',
          es: 'Gracias por contarnos esto. Nos llegó el {receivedOn}. Lo tomamos en serio, como todo lo que nos cuentan.',
          ar: 'شكراً لأنك أخبرتنا بهذا. وصلنا ما كتبته في {receivedOn}. نأخذه على محمل الجد كما نفعل مع كل ما يصلنا.',
        },
      ],
    },
    {
      type: 'paragraph',
      lines: [
        {
          en: 'We keep what we know about people to ourselves. So we cannot tell you if someone has been in our care, or anything about it. We say this to everyone who asks us about someone else.',
          es: 'Lo que sabemos de las personas no se lo contamos a otras. Por eso no podemos decirle si alguien ha estado aquí, ni nada sobre ello. Se lo decimos a todas las personas que preguntan por alguien más.',
          ar: 'نحن نحفظ سرية ما نعرفه عن الناس. لذلك لا يمكننا أن نخبرك إن كان شخص ما قد تلقى الرعاية عندنا، ولا بأي شيء عن ذلك. ونقول هذا لكل من يسألنا عن شخص آخر.',
        },
      ],
    },
    {
      type: 'paragraph',
      lines: [
        {
          en: 'If you speak for someone else, that person can tell us in writing that we may talk with you. Someone who may decide for another person can show us a paper that says so. Then we will look at what we can tell you.',
          es: 'Si usted habla por alguien, esa persona puede decirnos por escrito que podemos hablar con usted. Quien puede decidir por otra persona puede traer un papel que lo diga. Así veremos qué podemos decirle.',
          ar: 'إذا كنت تتحدث باسم شخص آخر فيمكن لهذا الشخص أن يخبرنا كتابةً أنه يسمح لنا بالحديث معك. ومن يحق له أن يقرر عن غيره يمكنه أن يقدم لنا ورقة تثبت ذلك. عندها سننظر فيما يمكننا أن نخبرك به.',
        },
      ],
    },
    {type: 'continued', when: 'authorityHelp', lines: ['{authorityHelp}']},
    ...contact(),
    ...help([], []),
    ...outside(),
    ...closing(),
  ],
});
