import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The federal rights in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Sus derechos como paciente',
  sections: {
    about: {
      heading: 'Sobre este aviso',
      statements: {
        what: 'Usted es paciente de {hospital}. Este aviso le dice cuáles son sus derechos. También dice qué le pedimos a usted.',
        representative:
          'Otra persona puede hablar por usted si la ley del estado lo permite. Esa persona es su **representante**. Entonces puede usar muchos de estos derechos por usted.',
      },
    },
    'notice-of-rights': {
      heading: 'Derecho a conocer sus derechos',
      statements: {
        'told-in-time':
          'Debemos decirle sus derechos antes de empezar o de parar su atención, siempre que se pueda.',
        understood:
          'Debemos usar palabras que usted entienda. Avísenos si necesita un intérprete, letra grande u otra ayuda. Usted no paga por ella.',
      },
    },
    grievance: {
      heading: 'Derecho a quejarse y a tener respuesta',
      statements: {
        'whom-to-tell':
          'Puede contarnos un problema. Dígalo o escríbalo. Llame al {patientRelationsPhone}. O escriba o venga a: {patientRelationsAddress}.',
        'set-times':
          'Tenemos plazos fijos para revisar el problema y responderle. Pregúntenos cuáles son.',
        'written-answer':
          'Una queja formal se llama en inglés **grievance**. Cuando la hemos revisado, usted recibe una carta con lo que decidimos. La carta le dice:\n\n- a quién puede llamar aquí\n- qué hicimos para revisar el caso\n- cuál fue el resultado\n- la fecha en que terminamos',
        'passed-on':
          '¿Tiene Medicare? ¿Cree que su atención fue mala o que le dan de alta demasiado pronto? Tenemos una forma de pasar esto a {qioName}. Ellos revisan la atención para Medicare.',
      },
    },
    'plan-of-care': {
      heading: 'Derecho a ayudar a planear su atención',
      statements: {
        'take-part':
          'Tiene derecho a ayudar a hacer el plan de su atención. Tiene derecho a ayudar a cumplirlo.',
      },
    },
    'informed-decisions': {
      heading: 'Derecho a saber y a decidir',
      statements: {
        know: 'Tiene derecho a saber cómo está su salud. Tiene derecho a participar cuando se planean su atención y su tratamiento.',
        decide:
          'Tiene derecho a los datos que necesita para decidir sobre su atención. Su representante puede decidir por usted si la ley del estado lo permite.',
        'ask-or-refuse': 'Puede pedir un tratamiento. Puede decir que no a un tratamiento.',
        'not-needed':
          'Eso no quiere decir que debamos dar atención que usted no necesita o que no es buena para usted.',
      },
    },
    'advance-directives': {
      heading: 'Derecho a planear por adelantado',
      statements: {
        wishes:
          'Tiene derecho a poner por escrito qué atención quiere, para cuando usted no pueda decirlo. Ese papel se llama **directiva anticipada**.',
        followed: 'Nuestro personal y los médicos deben seguirla, hasta donde diga la ley.',
        'not-a-condition':
          'Puede tener una o no. Su atención no debe depender de eso. No podemos tratarle peor en ningún caso.',
      },
    },
    'family-and-doctor': {
      heading: 'Derecho a que otros sepan que está aquí',
      statements: {
        'told-promptly':
          'Si se queda en el hospital, tiene derecho a que avisemos pronto a dos personas. Una es alguien que usted elige, como un familiar. La otra es su propio médico.',
      },
    },
    privacy: {
      heading: 'Derecho a la privacidad',
      statements: {
        'personal-privacy': 'Tiene derecho a su privacidad personal.',
        examples: 'Esto vale cuando se lava, cuando se viste y cuando le examinamos o le tratamos.',
      },
    },
    'safe-setting': {
      heading: 'Derecho a estar a salvo',
      statements: {
        safe: 'Tiene derecho a recibir su atención en un lugar seguro.',
      },
    },
    'abuse-and-harassment': {
      heading: 'Derecho a vivir sin abuso',
      statements: {
        'free-from-abuse': 'Tiene derecho a no sufrir ningún tipo de abuso. Nadie puede acosarle.',
        'at-once':
          '¿Alguien le hace daño, le asusta o no le cuida? Avísenos ya. Debemos revisarlo de inmediato.',
      },
    },
    'confidential-records': {
      heading: 'Derecho a que su historia médica sea privada',
      statements: {
        'kept-private': 'Tiene derecho a que su historia médica se guarde en privado.',
      },
    },
    'access-to-records': {
      heading: 'Derecho a ver su historia médica',
      statements: {
        'see-and-get':
          'Tiene derecho a ver y a recibir su historia médica, también la más nueva. Puede pedirla de palabra o por escrito.',
        'form-and-time':
          'Puede decir en qué forma la quiere: en papel o en un archivo. Si es fácil hacerla así, se la damos. Si no, buscamos otra forma que sirva a los dos. Debe ser en un plazo razonable, tan rápido como pueda nuestro sistema.',
      },
    },
    'restraint-and-seclusion': {
      heading: 'Derecho a que no le sujeten ni le encierren sin necesidad',
      statements: {
        never:
          'Nadie puede pegarle. Nadie puede dañar su cuerpo ni su mente. Nadie puede sujetarle ni encerrarle para obligarle, para castigarle, para vengarse o para tener menos trabajo.',
        meaning:
          '**Sujetar** es no dejar que se mueva con libertad. Puede ser con las manos, con un aparato o con una medicina. **Aislar** es dejarle a solas en un cuarto del que no puede salir.',
        'only-for-safety':
          'Solo se permite para que usted u otros no sufran daño en ese momento, y si no basta otra forma más suave. Debe terminar lo antes posible.',
        'trained-staff': 'El personal debe tener formación para hacerlo sin peligro.',
        reported:
          'Si alguien muere mientras se le hace esto, o poco después, el hospital debe anotarlo. En la mayoría de los casos debe avisar al gobierno federal.',
      },
    },
    visitors: {
      heading: 'Derecho a recibir visitas',
      statements: {
        choose:
          'Usted elige quién le visita. Puede ser su esposo o esposa, su pareja de cualquier sexo, otro familiar o un amigo. Puede decir que no a una visita o cambiar de opinión cuando quiera.',
        limits:
          'A veces hay que limitar las visitas por razones de la atención. Debemos decirle cuáles son los límites y por qué.',
        equal:
          'Todas sus visitas tienen los mismos derechos, como usted quiera. No podemos negar una visita por:\n\n- la raza, el color o el lugar de origen\n- la religión\n- el sexo o la identidad de género\n- a quién ama\n- una discapacidad',
      },
    },
    responsibilities: {
      heading: 'Qué le pedimos a usted',
      statements: {
        'we-ask': 'Estas son cosas que pedimos. No le quitan ninguno de sus derechos.',
        'things-to-do':
          'Por favor:\n\n- díganos cómo está, qué atención tuvo antes y qué medicinas toma\n- pregunte cuando algo no esté claro\n- díganos si no puede o no quiere seguir el plan\n- díganos si se siente peor o si ve un peligro\n- sea amable con los demás pacientes y con el personal\n- siga las reglas del hospital\n- díganos cómo va a pagar, o pida ayuda para pagar',
      },
    },
    'file-directly': {
      heading: 'Puede acudir directamente a otra oficina',
      statements: {
        'at-any-time':
          'No tiene que avisarnos antes. Puede llamar o escribir a estas oficinas cuando quiera.',
        'state-agency':
          '**Sobre este hospital:** {stateAgency}. Llame al {stateAgencyPhone}. O escriba a: {stateAgencyAddress}.',
        'quality-organization':
          '**Si tiene Medicare**, por mala atención o si le dan de alta demasiado pronto: {qioName}. Llame al {qioPhone}.',
        accreditor:
          '**Sobre la seguridad y la atención:** el grupo que revisa este hospital, {accreditorName}. Entre en [{accreditorUrl}]({accreditorUrl}).',
        'civil-rights-office':
          '**Por un trato injusto o por la privacidad de su historia médica:** Oficina de Derechos Civiles del departamento federal de salud. Llame al {ocrPhone}. O entre en [{ocrUrl}]({ocrUrl}).',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
