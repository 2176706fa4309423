import type {CharterText} from '../rights-notice.js';

/** The European Charter in Spanish. */
export const es: CharterText = {
  title: 'Catorce derechos del paciente en Europa',
  about: {
    heading: 'Sobre este aviso',
    statements: {
      about:
        'Usted es paciente de {hospital}. Grupos de Europa escribieron 14 derechos en 2002. No son una ley. Pregunte cuáles le da la ley de este país. Nosotros queremos cumplirlos.',
    },
  },
  rights: {
    prevention: {
      heading: '1. Conservar la salud',
      statements: {
        prevention: 'Debe recibir la ayuda que le haga falta para no enfermar.',
      },
    },
    access: {
      heading: '2. Recibir atención',
      statements: {
        access:
          'Debe recibir la atención que le haga falta. No debe importar cuánto dinero tiene, dónde vive ni qué enfermedad es.',
      },
    },
    information: {
      heading: '3. Saber',
      statements: {
        information:
          'Debe recibir todos los datos sobre su salud, sobre qué atención hay y sobre lo que la ciencia sabe.',
      },
    },
    consent: {
      heading: '4. Su permiso',
      statements: {
        consent:
          'Debe saber todo lo que haga falta para decidir sobre su salud. No se le debe hacer nada si usted no lo ha aceptado. Vale también para los estudios.',
      },
    },
    'free-choice': {
      heading: '5. Libre elección',
      statements: {
        'free-choice':
          'Debe poder elegir su médico, su hospital y su tratamiento, cuando ya tenga los datos.',
      },
    },
    privacy: {
      heading: '6. Privacidad',
      statements: {
        privacy:
          'Lo que sabemos de usted debe quedar en privado. Nadie debe ver su cuerpo sin necesidad.',
      },
    },
    time: {
      heading: '7. Su tiempo',
      statements: {
        time: 'Debe recibir la atención pronto y en un plazo fijo. Vale para cada paso.',
      },
    },
    quality: {
      heading: '8. Buena atención',
      statements: {
        quality: 'Su atención debe ser buena. Debe haber reglas claras, y debemos cumplirlas.',
      },
    },
    safety: {
      heading: '9. Atención segura',
      statements: {
        safety:
          'No debe sufrir daño por mala atención, errores o aparatos en mal estado. Todo lo que se le haga debe ser seguro.',
      },
    },
    innovation: {
      heading: '10. Nuevas formas de ayuda',
      statements: {
        innovation:
          'Debe poder usar pruebas y tratamientos nuevos que cumplan las reglas de Europa. No debe importar cuánto cuestan.',
      },
    },
    'avoidable-pain': {
      heading: '11. Sin dolor que se pueda evitar',
      statements: {
        'avoidable-pain': 'Debe sufrir el menor dolor posible, en cada etapa de su enfermedad.',
      },
    },
    'personal-care': {
      heading: '12. Atención a su medida',
      statements: {
        'personal-care': 'Las pruebas y la atención deben adaptarse a usted y a lo que necesita.',
      },
    },
    complaint: {
      heading: '13. Quejarse',
      statements: {
        complaint: 'Si algo le hizo daño, debe poder decirlo. Y le deben dar una respuesta.',
      },
    },
    compensation: {
      heading: '14. Pago por el daño',
      statements: {
        compensation:
          'Si la atención le hizo daño al cuerpo, a la mente o al bolsillo, deben pagarle lo justo y pronto.',
      },
    },
  },
};
