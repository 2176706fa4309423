import type {BlockInLanguages} from './in-languages.js';

/** How a letter begins, with a name or without. */
export const salutation: readonly BlockInLanguages[] = [
  {
    type: 'paragraph',
    when: 'recipientName',
    lines: [
      {
        en: 'Dear {recipientName},',
        es: 'Saludos, {recipientName}:',
        ar: 'تحية طيبة {recipientName}،',
      },
    ],
  },
  {
    type: 'paragraph',
    unless: 'recipientName',
    lines: [{en: 'Hello,', es: 'Saludos:', ar: 'تحية طيبة،'}],
  },
];

/** What the letter is about, where a person complains for a patient. */
export const patient: BlockInLanguages = {
  type: 'continued',
  when: 'patientName',
  lines: [
    {
      en: 'This is about the care of {patientName}.',
      es: 'Se trata de la atención de {patientName}.',
      ar: 'الأمر يتعلق برعاية {patientName}.',
    },
  ],
};

/** Whom to ask, as a part that carries these elements. */
export function contact(carries: readonly string[] = []): readonly BlockInLanguages[] {
  return [
    {
      type: 'paragraph',
      carries,
      lines: [
        {
          en: 'If you have a question, please ask {contactName}. The phone number is {contactPhone}.',
          es: 'Si tiene preguntas, hable con {contactName}. El teléfono es {contactPhone}.',
          ar: 'إذا كان لديك سؤال فاسأل {contactName}. رقم الهاتف هو {contactPhone}.',
        },
      ],
    },
    {
      type: 'continued',
      when: 'contactEmail',
      lines: [
        {
          en: 'You can also write to {contactEmail}.',
          es: 'También puede escribir a {contactEmail}.',
          ar: 'يمكنك أيضاً الكتابة إلى {contactEmail}.',
        },
      ],
    },
  ];
}

/** Who helps a person to complain. */
export function help(
  advocacy: readonly string[],
  legalHelp: readonly string[],
): readonly BlockInLanguages[] {
  return [
    {
      type: 'list',
      when: 'advocacy',
      carries: advocacy,
      lead: {
        en: 'You do not have to do this alone. You can get help here:',
        es: 'No tiene que hacerlo sin ayuda. Puede pedirla aquí:',
        ar: 'لست وحدك في هذا الأمر. يمكنك الحصول على المساعدة هنا:',
      },
      lines: ['{advocacy}'],
    },
    {
      type: 'list',
      when: 'legalHelp',
      carries: legalHelp,
      lead: {
        en: 'You can get help with the law here:',
        es: 'Aquí le ayudan con las leyes:',
        ar: 'يمكنك الحصول على مساعدة قانونية هنا:',
      },
      lines: ['{legalHelp}'],
    },
  ];
}

/** Who outside the hospital takes complaints. */
export function outside(ombudsman: readonly string[] = []): readonly BlockInLanguages[] {
  return [
    {
      type: 'list',
      when: 'ombudsman',
      carries: ombudsman,
      lead: {
        en: 'You can also turn to someone who is not part of the hospital:',
        es: 'También puede acudir a alguien que no es parte del hospital:',
        ar: 'يمكنك أيضاً التوجه إلى جهة مستقلة عن المستشفى:',
      },
      lines: ['{ombudsman}'],
    },
    {
      type: 'list',
      when: 'bodies',
      lead: {
        en: 'These take complaints about care, too:',
        es: 'Aquí también se reciben quejas:',
        ar: 'هذه الجهات تستقبل الشكاوى أيضاً:',
      },
      lines: ['{bodies}'],
    },
  ];
}

/** How to ask the hospital again. */
export const appeal: BlockInLanguages = {
  type: 'paragraph',
  when: 'appeal',
  carries: ['us-1557/appeal-right'],
  lines: [
    {
      en: 'You can ask us to look at it again. {appeal}',
      es: 'Puede pedirnos que lo revisemos otra vez. {appeal}',
      ar: 'يمكنك أن تطلب منا مراجعة الأمر مرة أخرى. {appeal}',
    },
  ],
};

/** How a letter ends: that nobody has to fear for it, help with its language, and who signs. */
export function closing(signature: readonly string[] = []): readonly BlockInLanguages[] {
  return [
    {
      type: 'paragraph',
      lines: [
        {
          en: 'You have the right to complain. Nobody here may treat you worse because of it.',
          es: 'Usted tiene derecho a quejarse. Nadie puede tratarle peor por eso.',
          ar: 'من حقك أن تشتكي. لا يجوز لأحد هنا أن يعاملك معاملة أسوأ بسبب ذلك.',
        },
      ],
    },
    {type: 'paragraph', when: 'languageHelp', lines: ['{languageHelp}']},
    {
      type: 'paragraph',
      lines: [{en: 'Yours sincerely,', es: 'Atentamente,', ar: 'مع خالص التحية،'}],
    },
    {
      type: 'signature',
      carries: signature,
      lines: ['{signerName}', '{signerRole}', '{hospital}'],
    },
  ];
}
