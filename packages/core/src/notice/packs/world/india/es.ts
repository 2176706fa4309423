import type {CharterText} from '../rights-notice.js';

/** The charter of India in Spanish. */
export const es: CharterText = {
  title: 'Sus 17 derechos como paciente en la India',
  about: {
    heading: 'Sobre este aviso',
    statements: {
      about:
        'Usted es paciente de {hospital}. La India tiene una carta con 17 derechos del paciente. Cada estado decide cómo los pone en su ley. Este aviso se los dice con palabras claras.',
    },
  },
  rights: {
    information: {
      heading: '1. Saber',
      statements: {
        information:
          'Usted tiene derecho a saber qué enfermedad tiene, qué pruebas y qué atención le hacen falta, qué puede salir mal y cuánto cuesta. Deben decírselo en una lengua que entienda. También puede preguntar quién le trata.',
      },
    },
    records: {
      heading: '2. Su historia clínica',
      statements: {
        records:
          'Puede ver sus papeles y los resultados de sus pruebas, y pedir una copia. Quizá tenga que pagar la copia.',
      },
    },
    'emergency-care': {
      heading: '3. Urgencias',
      statements: {
        'emergency-care':
          'En una urgencia le deben atender de inmediato. Nadie le puede pedir que pague antes. No importa si puede pagar.',
      },
    },
    consent: {
      heading: '4. Su permiso',
      statements: {
        consent:
          'Antes de una operación, o de algo con riesgos, deben decirle qué es y qué puede salir mal. Solo se hace si usted acepta.',
      },
    },
    'confidentiality-and-dignity': {
      heading: '5. Privacidad y respeto',
      statements: {
        'confidentiality-and-dignity':
          'Lo que usted dice a su médico queda en privado. Debemos tratarle con respeto. Nadie debe mirar cuando le examinan, salvo que haga falta.',
      },
    },
    'second-opinion': {
      heading: '6. Otra opinión',
      statements: {
        'second-opinion':
          'Puede ver a otro médico y saber qué piensa. Le debemos dar sus papeles para eso.',
      },
    },
    rates: {
      heading: '7. Precios claros',
      statements: {
        rates:
          'Debemos mostrarle los precios. Tiene derecho a una cuenta que diga cada cosa. Donde la ley fija un precio, no paga más.',
      },
    },
    'non-discrimination': {
      heading: '8. Trato justo',
      statements: {
        'non-discrimination':
          'Nadie puede tratarle peor por:\n\n- su enfermedad\n- su fe, su casta o su raza\n- su edad, su sexo o su género\n- a quién ama\n- de dónde viene\n- cuánto dinero tiene',
      },
    },
    'safety-and-quality': {
      heading: '9. Atención segura y buena',
      statements: {
        'safety-and-quality':
          'Tiene derecho a un lugar limpio y seguro. Su atención debe ser buena y bien hecha.',
      },
    },
    alternatives: {
      heading: '10. Otras opciones',
      statements: {
        alternatives:
          'Si hay más de una forma de tratarle, tiene derecho a saberlo y a elegir. También puede decir que no.',
      },
    },
    'source-of-medicines': {
      heading: '11. Dónde compra',
      statements: {
        'source-of-medicines':
          'Usted elige dónde compra medicinas o se hace pruebas, si el lugar tiene licencia. Nadie puede obligarle a usar el suyo.',
      },
    },
    referral: {
      heading: '12. Ir a otro lugar',
      statements: {
        referral:
          'Si le mandamos a otro médico u hospital, debe ser por su bien y no por dinero. Debemos decirle por qué. Su traslado debe ser seguro.',
      },
    },
    'clinical-trials': {
      heading: '13. Pruebas de medicinas nuevas',
      statements: {
        'clinical-trials':
          'Si le piden que pruebe una medicina o un tratamiento nuevo, puede decir que no. Si dice que sí, hay reglas que le cuidan. Si le hace daño, deben darle atención.',
      },
    },
    research: {
      heading: '14. Estudios',
      statements: {
        research:
          'Si participa en un estudio, este debe cumplir las reglas. Solo empieza si usted acepta. Lo que se sepa de usted queda en privado.',
      },
    },
    discharge: {
      heading: '15. Volver a casa',
      statements: {
        discharge:
          'Puede irse cuando quiera. Nadie puede retenerle por una cuenta. Si alguien muere, la familia puede llevarse el cuerpo. Nadie puede negarlo por una cuenta.',
      },
    },
    education: {
      heading: '16. Aprender sobre la salud',
      statements: {
        education:
          'Usted tiene derecho a saber de su enfermedad, de cómo estar sano, de sus derechos y de cómo quejarse.',
      },
    },
    redress: {
      heading: '17. Ser escuchado',
      statements: {
        redress:
          'Puede decir lo que piensa y quejarse. Debemos revisarlo. También puede acudir a otros. Puede pedir dinero si le hicieron daño.',
        answer: 'Su queja recibe un número. Le responden por escrito en 15 días.',
      },
    },
    'update-2021': {
      heading: 'Lo que se añadió en 2021',
      statements: {
        'female-presence': 'Cuando un hombre examina a una mujer, otra mujer debe estar presente.',
        hiv: 'Nadie puede tratarle peor por tener VIH.',
        'digital-records': 'Debemos pedirle permiso antes de pasar sus papeles a una computadora.',
        'rates-in-two-languages': 'Los precios deben estar en la lengua del lugar y en inglés.',
      },
    },
  },
};
