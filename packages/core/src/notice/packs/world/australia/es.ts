import type {CharterText} from '../rights-notice.js';

/** The charter of Australia in Spanish. */
export const es: CharterText = {
  title: 'Sus siete derechos de salud en Australia',
  about: {
    heading: 'Sobre este aviso',
    statements: {
      about:
        'Usted es paciente de {hospital}. Australia tiene una carta con siete derechos. Vale para todos y en todo lugar que da atención. Este aviso se los dice con palabras claras.',
    },
  },
  rights: {
    access: {
      heading: '1. Acceso',
      statements: {access: 'Tiene derecho a la atención que le haga falta.'},
    },
    safety: {
      heading: '2. Seguridad',
      statements: {
        'good-care': 'Tiene derecho a una atención buena y segura, según las reglas del país.',
        'safe-place': 'Tiene derecho a un lugar seguro, donde se sienta seguro.',
      },
    },
    respect: {
      heading: '3. Respeto',
      statements: {
        'as-a-person': 'Tiene derecho a que le traten como persona, con dignidad y respeto.',
        'who-you-are': 'Deben respetar su cultura, su fe, lo que elige y quién es usted.',
      },
    },
    partnership: {
      heading: '4. Colaboración',
      statements: {
        ask: 'Puede preguntar y hablar con franqueza con nosotros.',
        decide: 'Puede decidir con nosotros sobre su atención, si quiere y puede.',
        'bring-others': 'Puede traer a quien quiera para que le ayude a planear y decidir.',
      },
    },
    information: {
      heading: '5. Información',
      statements: {
        condition:
          'Tiene derecho a datos claros sobre su salud, y sobre los beneficios y los riesgos de pruebas y tratamientos.',
        services: 'Tiene derecho a saber qué ofrecemos, cuánto se espera y cuánto cuesta.',
        help: 'Tiene derecho a que le ayuden a entenderlo cuando le haga falta.',
        records: 'Puede ver los datos que tenemos sobre su salud.',
        'gone-wrong':
          'Si algo sale mal, deben decírselo. Deben decirle cómo pasó, qué efecto puede tener y qué hacemos para que la atención sea segura.',
      },
    },
    privacy: {
      heading: '6. Privacidad',
      statements: {
        'personal-privacy': 'Usted tiene derecho a su privacidad.',
        facts: 'Lo que sabemos de usted y de su salud debe guardarse seguro y en privado.',
      },
    },
    feedback: {
      heading: '7. Opinar',
      statements: {
        'no-worse': 'Puede decir qué piensa o quejarse. No debemos tratarle peor por eso.',
        'fair-and-soon': 'Debemos revisarlo de forma abierta y a tiempo.',
        'make-better': 'Puede contarnos cómo le fue y ayudar a mejorar la atención.',
      },
    },
  },
};
