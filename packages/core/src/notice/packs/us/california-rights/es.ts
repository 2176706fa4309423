import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The California rights in Spanish: the list has to be posted in it. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Sus derechos como paciente en California',
  sections: {
    about: {
      heading: 'Sobre este aviso',
      statements: {
        what: 'Usted es paciente de {hospital}. Estos son sus derechos según la ley de California.',
        'clear-type':
          'En papel, este aviso debe tener letra clara de 12 puntos o más. Pídalo si lo necesita más grande o en otro idioma. Pida que se lo lean si quiere. Usted no paga por eso.',
      },
    },
    'equal-treatment': {
      heading: 'Los mismos derechos para todos',
      statements: {
        'whoever-you-are':
          'Usted tiene estos derechos, tenga mucho o poco. No importa dónde estudió, cuál es su fe, de dónde es su familia, cuál es su sexo, a quién ama ni quién paga su atención.',
        'no-discrimination':
          'Nadie debe tratarle peor por:\n\n- su raza, su color o de dónde es su familia\n- su religión\n- una discapacidad, una enfermedad o sus genes\n- estar casado o no\n- su sexo, su género, su identidad de género o cómo lo muestra\n- a quién ama\n- el idioma que habla\n- ser ciudadano o no, o sus papeles',
      },
    },
    respect: {
      heading: 'Respeto',
      statements: {
        'respectful-care': 'Tiene derecho a que le atiendan bien y con respeto.',
      },
    },
    'care-team': {
      heading: 'Quién le atiende',
      statements: {
        names:
          'Tiene derecho a saber quién dirige su atención. Tiene derecho a saber el nombre y el trabajo de todos los que le verán.',
      },
    },
    information: {
      heading: 'Qué se le dice',
      statements: {
        'in-your-words':
          'Tiene derecho a que le hablen de su enfermedad, de su tratamiento y de cómo puede mejorar. Debe ser en palabras que usted entienda.',
      },
    },
    'informed-consent': {
      heading: 'Antes de decir que sí',
      statements: {
        'before-you-agree':
          'Tiene derecho a saber lo que necesita para decir sí o no a un tratamiento:\n\n- qué se va a hacer\n- cuáles son los mayores riesgos\n- qué otra cosa se puede hacer, y sus riesgos\n- qué puede pasar si no se hace nada\n- el nombre de la persona que lo hará',
        emergency: 'En una emergencia puede que no haya tiempo para todo esto.',
      },
    },
    'taking-part': {
      heading: 'Participar',
      statements: {
        'decide-and-refuse':
          'Tiene derecho a participar cuando se decide su atención. Puede decir que no a un tratamiento, hasta donde lo permita la ley.',
      },
    },
    pain: {
      heading: 'Dolor',
      statements: {
        'pain-care': 'Tiene derecho a que evalúen su dolor y lo traten bien.',
      },
    },
    privacy: {
      heading: 'Privacidad',
      statements: {
        'in-private':
          'Tiene derecho a la privacidad en su atención. Lo que se habla, los exámenes y el tratamiento son privados. El personal debe tener tacto.',
        'who-is-there': 'Tiene derecho a saber por qué hay otra persona en el cuarto.',
      },
    },
    'confidential-records': {
      heading: 'Su historia médica',
      statements: {
        'kept-private':
          'Lo que se dice y se escribe sobre su atención y su estancia es privado. ¿Quiere ver su historia médica alguien que no le atiende? Entonces usted debe dar antes su permiso por escrito, salvo que la ley diga que no hace falta.',
      },
    },
    'reasonable-requests': {
      heading: 'Cuando pide algo',
      statements: {
        answered: 'Si lo que pide es justo, tiene derecho a una respuesta justa.',
      },
    },
    leaving: {
      heading: 'Irse',
      statements: {
        'against-advice':
          'Tiene derecho a irse, hasta donde lo permita la ley. Es así aunque sus médicos le digan que se quede.',
      },
    },
    continuity: {
      heading: 'Una atención que sigue',
      statements: {
        'when-where-who':
          'Tiene derecho a que su atención siga sin interrupciones que se puedan evitar. Tiene derecho a saber antes cuándo y dónde son sus citas y quién le verá.',
      },
    },
    research: {
      heading: 'Estudios',
      statements: {
        'told-and-free-to-refuse':
          'Debemos decirle si queremos probar algo nuevo con usted como parte de su atención. Tiene derecho a decir que no.',
      },
    },
    'after-discharge': {
      heading: 'Después de irse',
      statements: {
        'care-at-home': 'Tiene derecho a saber qué atención necesita después de irse.',
        'family-told': 'Si usted quiere, también podemos decírselo a un amigo o a un familiar.',
      },
    },
    bill: {
      heading: 'Su cuenta',
      statements: {
        'see-and-explain':
          'Tiene derecho a ver su cuenta y a que se la expliquen, sin importar quién paga.',
      },
    },
    rules: {
      heading: 'Nuestras reglas',
      statements: {
        'rules-for-patients': 'Tiene derecho a saber qué reglas nuestras debe seguir.',
      },
    },
    representative: {
      heading: 'Alguien que actúa por usted',
      statements: {
        'acts-for-you':
          'Puede haber alguien que por ley decida por usted sobre su atención. Entonces esa persona también tiene todos estos derechos.',
      },
    },
    visitors: {
      heading: 'Visitas',
      statements: {
        choose:
          'Tiene derecho a elegir quién le visita, si puede decidir por su cuenta. No tienen que ser de su familia.',
        exceptions:
          'Podemos negar una visita si:\n\n- en ese momento no se deja entrar a nadie\n- la visita puede poner a alguien en peligro o estorbar la atención\n- usted nos dijo que no quiere ver a esa persona',
      },
    },
    'complaints-here': {
      heading: 'Si algo está mal',
      statements: {
        'whom-to-tell':
          'Puede decírnoslo. Llame al {patientRelationsPhone}. O escriba o venga a: {patientRelationsAddress}.',
      },
    },
    'file-directly': {
      heading: 'Puede acudir directamente a otra oficina',
      statements: {
        'at-any-time':
          'Puede llamar o escribir a estas oficinas cuando quiera. No tiene que avisarnos antes.',
        'public-health':
          '**Sobre este hospital:** Departamento de Salud Pública de California. Llame al {cdphPhone}. O escriba a: {cdphAddress}.',
        'civil-rights':
          '**Si no le tratan igual que a otros:** Departamento de Derechos Civiles de California. Llame al {civilRightsPhone}. O entre en [{civilRightsUrl}]({civilRightsUrl}).',
        'medical-board':
          '**Sobre un médico:** Junta Médica de California. Llame al {medicalBoardPhone}. O entre en [{medicalBoardUrl}]({medicalBoardUrl}).',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
