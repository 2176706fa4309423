import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The nondiscrimination notice in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Tratamos a todos con justicia',
  sections: {
    'equal-treatment': {
      heading: 'Un trato justo',
      statements: {
        law: '{hospital} cumple la ley federal de derechos civiles. No excluimos a nadie ni tratamos a nadie peor que a otros.',
        grounds:
          'Eso quiere decir que no discriminamos por:\n\n- raza\n- color\n- origen nacional, que incluye su primer idioma y cuánto inglés habla\n- edad\n- discapacidad\n- sexo',
      },
    },
    disability: {
      heading: 'Si tiene una discapacidad',
      statements: {
        changes:
          'Hacemos cambios razonables en nuestra forma de trabajar, para que usted reciba atención como los demás. Pídalos.',
        aids: 'Le damos las ayudas que necesita para hablar con nosotros. Las recibe a tiempo y no paga. Algunas son:\n\n- intérpretes de lengua de señas\n- letra grande, audio o archivos para un lector de pantalla',
      },
    },
    languages: {
      heading: 'Si el inglés no es su primer idioma',
      statements: {
        'free-help':
          'Le damos ayuda en su idioma. La recibe a tiempo y no paga. Parte de esa ayuda es:\n\n- intérpretes con formación\n- formularios y cartas en otros idiomas',
      },
    },
    'how-to-get-help': {
      heading: 'Cómo recibir esta ayuda',
      statements: {
        ask: 'Llame al {coordinatorPhone}, o pregunte a nuestro personal.',
        coordinator:
          'La persona a cargo de esto es {coordinatorName}.\n\n- Teléfono: {coordinatorPhone}\n- Correo: {coordinatorEmail}\n- Escriba a: {coordinatorAddress}',
      },
    },
    'complain-here': {
      heading: 'Si cree que no le trataron con justicia',
      statements: {
        how: 'Puede quejarse con {coordinatorName}. Venga, llame, escriba o mande un correo.',
        'fair-and-prompt': 'Debemos revisar su queja con justicia y pronto.',
      },
    },
    'file-directly': {
      heading: 'Puede acudir directamente al gobierno federal',
      statements: {
        office:
          'No tiene que avisarnos antes. Puede quejarse con la Oficina de Derechos Civiles del departamento federal de salud. Llame al {ocrPhone}. O entre en [{ocrUrl}]({ocrUrl}).',
        'time-limit':
          'Hágalo en los 180 días después de lo que pasó. La oficina puede darle más tiempo si hay un buen motivo.',
      },
    },
    'where-to-find': {
      heading: 'Dónde está este aviso',
      statements: {
        website: 'Puede leer este aviso en nuestra página: [{noticeUrl}]({noticeUrl}).',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
