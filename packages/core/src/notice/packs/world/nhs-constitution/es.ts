import type {CharterText} from '../rights-notice.js';

/** The NHS Constitution in Spanish. */
export const es: CharterText = {
  title: 'Sus derechos en el NHS de Inglaterra',
  about: {
    heading: 'Sobre este aviso',
    statements: {
      about:
        'Usted es paciente de {hospital}. El servicio público de salud (NHS) tiene una lista de lo que le debe. Se llama **Constitución del NHS**. Este aviso le dice sus derechos con palabras claras.',
    },
  },
  rights: {
    access: {
      heading: 'Recibir atención',
      statements: {
        'free-of-charge': 'La atención del NHS es gratis. Por ley, unas pocas cosas se pagan.',
        'not-refused': 'Usted puede usar el NHS. Nadie puede rechazarle sin una buena razón.',
        'fit-for-you':
          'Su atención debe cubrir lo que usted necesita. Debe tener en cuenta lo que usted desea.',
        'no-discrimination':
          'Nadie puede tratarle peor por ser quien es. Cuenta el sexo, la raza, la fe o la edad. También a quién ama, un embarazo, estar casado, cambiar de género o una discapacidad.',
        'waiting-times':
          'En algunos casos hay un límite de espera. Si no podemos cumplirlo, el NHS debe hacer lo que pueda para buscarle otro lugar.',
        'local-needs':
          'El NHS debe saber qué hace falta donde usted vive, y hacer planes para ello.',
      },
    },
    quality: {
      heading: 'Atención buena y segura',
      statements: {
        'skilled-staff':
          'Debe atenderle gente que sabe hacerlo. El lugar debe ser seguro y pasar controles.',
        'clean-and-safe': 'Usted tiene derecho a un lugar limpio, seguro y adecuado.',
        'food-and-drink': 'Usted tiene derecho a comida y bebida buenas para su salud.',
        'getting-better': 'El NHS debe revisar su trabajo y tratar de hacerlo mejor.',
      },
    },
    treatments: {
      heading: 'Medicinas y tratamientos',
      statements: {
        'approved-drugs':
          'Un grupo nacional, NICE, dice qué medicinas y tratamientos funcionan bien. Si su médico dice que uno es bueno para usted, tiene derecho a él.',
        'local-decisions':
          'En los demás casos, el NHS de la zona decide qué paga. Debe hacerlo de forma justa. Si dice que no, debe decirle por qué.',
        vaccines: 'Usted tiene derecho a las vacunas que el NHS ofrece a gente como usted.',
      },
    },
    respect: {
      heading: 'Respeto y privacidad',
      statements: {
        dignity: 'Debemos tratarle con respeto.',
        'abuse-and-neglect':
          'Debemos protegerle del abuso y del abandono. No debemos hacerle daño ni dejarle sin atención.',
        consent:
          'Usted puede decir sí o no a un tratamiento. Nadie puede examinarle ni tratarle si usted no lo ha aceptado. Si no puede decidir, la ley dice quién puede.',
        'know-before':
          'Usted tiene derecho a saber para qué es una prueba o un tratamiento, qué más hay y qué puede salir mal.',
        records: 'Puede ver su historia clínica. Si un dato está mal, debemos corregirlo.',
        'kept-private': 'Debemos guardar en privado y a salvo lo que sabemos de usted.',
        'how-facts-are-used': 'Usted tiene derecho a saber cómo usamos sus datos.',
        'opt-out':
          'Puede pedir que los usemos solo para su atención. Debemos pensarlo. Si hay que decir que no, le decimos por qué.',
      },
    },
    choice: {
      heading: 'Su elección',
      statements: {
        'own-practice':
          'Puede elegir el centro de su médico de familia. Debe aceptarle, salvo que tenga una buena razón.',
        'own-doctor': 'Puede decir a qué médico quiere ver. Deben tratar de hacerlo.',
        compare: 'Usted tiene derecho a datos que digan qué tan bueno es cada lugar.',
        choose: 'Puede elegir sobre su atención en el NHS. Deben darle los datos para hacerlo.',
      },
    },
    involvement: {
      heading: 'Participar',
      statements: {
        'take-part':
          'Puede ayudar a planear su atención y decidir. También al final de la vida. Tiene derecho a los datos y a la ayuda que le hagan falta. Su familia puede participar si usted quiere.',
        'told-of-harm':
          'Debemos hablar claro con usted. Si algo sale mal y le hace daño, debemos decírselo.',
        'shape-services': 'Puede opinar sobre cómo se planea y cambia la atención del NHS.',
      },
    },
    complaint: {
      heading: 'Cuando algo sale mal',
      statements: {
        acknowledged: 'Puede quejarse. En 3 días hábiles debemos avisarle que llegó su queja.',
        'looked-into':
          'Debemos investigarla bien. Debemos hablar con usted de cómo lo hacemos y cuánto tardará.',
        outcome: 'Debemos decirle cómo va, qué encontramos y qué vamos a cambiar.',
        ombudsman:
          'Si la respuesta no le ayuda, puede acudir al **Parliamentary and Health Service Ombudsman**. No es parte del NHS.',
        judge:
          '¿El NHS hizo algo contra la ley que le toca a usted? Puede pedir a un juez que lo vea.',
        compensation: 'Si una mala atención le hizo daño, puede pedir dinero por ello.',
      },
    },
  },
};
