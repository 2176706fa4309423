import type {LanguageLexicon} from '../signal-lexicon.js';
import {listed} from './listed.js';

/** Spanish words that point to a concern. */
export const spanishSignals: LanguageLexicon = {
  language: 'es',
  status: 'unreviewed',
  phrases: {
    abuse: listed(`
      abus*, maltrat*, mal trato, malos tratos, violaron, me violo, la violo, lo violo,
      violacion sexual, acoso sexual, acosaron, me acoso, manose*, me toco sin, me toco las
      partes, tocamientos, tortur*, trataron con brusquedad, trato con brusquedad
    `),
    assault: listed(`
      agredi*, agresion*, me pego, me pegaron, le pego, le pegaron, lo pego, la pego, pegaron
      a, me golpe*, le golpe*, lo golpe*, la golpe*, golpearon, golpeo a, golpiza, bofetada*,
      cachetada*, puñetazo*, patadas, me empuj*, lo empuj*, la empuj*, le empuj*, me amenaz*,
      nos amenaz*, lo amenaz*, la amenaz*, me ataco, me atacaron
    `),
    neglect: listed(`
      negligen*, descuid*, abandon*, desatendi*, desatencion, en su propia orina, en su orina,
      en mi orina, lleno de orina, llena de orina, en sus heces, en sus excrementos, sin
      comer, sin comida, sin agua, no le dieron de comer, no me dieron de comer, deshidrat*,
      desnutri*, escara*, ulcera* por presion, llagas, nadie vino en horas, nadie me atendio,
      nadie lo atendio, nadie la atendio
    `),
    'self-harm': listed(`
      suicid*, matarme, me quiero morir, quiero morir, quiero morirme, queria morir, quitarme
      la vida, quitarse la vida, se quito la vida, acabar con mi vida, terminar con mi vida,
      hacerme daño, lastimarme, cortarme, autolesion*, no quiero vivir, no quiero seguir
      viviendo, no quiere vivir, ahorcarme, acabar con todo, hacerse daño, matarse, riesgo
      para mi misma, riesgo para mi mismo, tomar una sobredosis, tome una sobredosis
    `),
    'current-danger': listed(`
      en peligro, corre peligro, corro peligro, temo por mi vida, temo por su vida, miedo por
      mi vida, miedo de volver, se esta muriendo, me estoy muriendo, va a morir, voy a morir,
      no puede respirar, no puedo respirar, no respira, esta sangrando, estoy sangrando, sigue
      sangrando, un arma, con arma, armas, armado, pistola*, cuchillo*, amenaza de bomba,
      amenaza de muerte, matarlo, matarla, ayudenme ahora, no estoy a salvo, no me siento
      segura, no me siento seguro
    `),
    death: listed(`
      murio, murieron, muerte de, su muerte, la muerte, muerto, muerta, fallec*, difunt*, se
      nos fue, perdio la vida, perdimos a nuestro bebe, perdi a mi bebe, nacio muert*,
      mortinato, autopsia, funeral, homicidio, lo mataron, la mataron
    `),
    'serious-harm': listed(`
      pierna equivocada, brazo equivocado, lado equivocado, ojo equivocado, rodilla
      equivocada, cadera equivocada, operacion equivocada, cirugia equivocada, sangre
      equivocada, dejaron una gasa, gasa dentro, daño cerebral, daño permanente, daños
      permanentes, discapacidad permanente, paraliz*, paralisis, amputa*, en coma, paro
      cardiaco, dejo de respirar, sepsis, septicemia, casi muere, casi se muere, casi me
      muero, casi muero, casi lo matan, casi la matan, casi me matan, perdio la vista, perdi
      la vista, quedo ciego, quedo ciega, sobredosis, quemaduras graves
    `),
    'emergency-care-refusal': listed(`
      negaron atencion, nego atencion, negaron la atencion, nego la atencion, se negaron a
      atender*, se nego a atender*, no me quisieron atender, no lo quisieron atender, no la
      quisieron atender, no nos quisieron atender, no quisieron atender*, rechazaron en
      urgencias, rechazaron en emergencias, nos echaron de urgencias, me echaron de urgencias,
      me echaron de emergencias, por no tener seguro, porque no tengo seguro, porque no tenia
      seguro, sin seguro no
    `),
    'infant-error': listed(`
      bebe equivocado, bebe equivocada, cambiaron al bebe, cambiaron de bebe, cambiaron los
      bebes, bebes cambiados, se le cayo el bebe, se le cayo la bebe, se le cayo mi bebe,
      dejaron caer al bebe, dejaron caer a mi bebe, se llevaron a mi bebe, se llevaron al
      bebe, robaron a mi bebe, secuestr*, leche de otra madre
    `),
    'identity-error': listed(`
      paciente equivocado, paciente equivocada, persona equivocada, nombre equivocado, pulsera
      equivocada, brazalete equivocado, expediente equivocado, historia equivocada, me
      confundieron con, lo confundieron con, la confundieron con, confundieron a mi, medicina
      de otro paciente, medicamento de otro paciente, medicina de otra persona, resultados de
      otro paciente, resultados de otra persona, con el nombre de otr*
    `),
    injury: listed(`
      lesion*, herida*, herido*, me lastim*, lo lastim*, la lastim*, le lastim*, hizo daño,
      hicieron daño, fractur*, se rompio, me rompi*, rompieron, moreton*, hematoma*, me quem*,
      lo quem*, la quem*, quemadura*, se cayo, me cai, caida*, sangr*, infec*, reaccion
      alergica, medicamento equivocado, medicina equivocada, dosis equivocada, inconsciente
    `),
    restraint: listed(`
      me amarr*, lo amarr*, la amarr*, amarrad*, amarraron, me ataron, lo ataron, la ataron,
      atado a la cama, atada a la cama, atad* de manos, sujetaron, sujecion*, inmoviliz*,
      esposas, esposad*, encerr*, contra mi voluntad, contra su voluntad, sedaron sin
    `),
    'privacy-breach': listed(`
      privacidad, sin privacidad, no hubo privacidad, confidencial*, hipaa, datos personales,
      divulg*, compartieron mi, compartieron mis, le dijeron a mi jefe, le contaron a mi jefe,
      contaron a todos, sin mi permiso, sin mi consentimiento, sin permiso, expediente de
      otr*, historial de otr*, vieron mi expediente, miraron mi expediente, me tomaron fotos,
      le tomaron fotos, tomaron una foto, enviaron mis resultados a, mandaron mis resultados a
    `),
    discrimination: listed(`
      discrimin*, racis*, racial*, por mi raza, por mi color, por mi piel, por mi religion,
      por mi discapacidad, por mi edad, por mi acento, por mi idioma, por ser latin*, por ser
      hispan*, por ser inmigrante*, por ser negr*, por ser mujer, por ser gay, por ser trans*,
      por ser indigena*, por no hablar ingles, porque no hablo ingles, homofob*, transfob*,
      xenofob*, sin interprete, negaron un interprete, no me dieron interprete, no nos dieron
      interprete, derechos civiles
    `),
    litigation: listed(`
      abogad*, demanda, demandas, demandar*, los voy a demandar, accion* legal*, acciones
      legales, tribunal*, juicio, juzgado*, mala praxis, mala practica, negligencia medica,
      indemniza*, querella*
    `),
    regulator: listed(`
      departamento de salud, secretaria de salud, agencia estatal, inspector*, junta medica,
      colegio medico, colegio de medicos, defensor del paciente, defensor del pueblo,
      ombudsman, comision conjunta, joint commission, denunci*, los voy a reportar, voy a
      reportar*, policia, fiscalia, senador*
    `),
    media: listed(`
      periodico, periodicos, periodist*, reporter*, la prensa, los medios, noticiero*, las
      noticias, ir a la television, salir en television, redes sociales, facebook, twitter,
      tiktok, instagram, youtube, hacer publico, hacerlo publico, hacer viral, hacerlo viral
    `),
    'premature-discharge': listed(`
      alta antes de tiempo, alta demasiado pronto, alta muy pronto, alta temprana, alta
      prematura, de alta sin estar, me echaron, lo echaron, la echaron, nos echaron, me
      corrieron, lo corrieron, la corrieron, me sacaron del hospital, lo sacaron del hospital,
      la sacaron del hospital, obligaron a irme, obligaron a irse, mandaron a casa antes,
      mandaron a casa muy, mandaron a casa demasiado, mandaron a la casa muy, no estaba list*
      para irse, no estaba list* para irme, no estoy list* para irme, apelar el alta
    `),
    'missing-valuables': listed(`
      robaron, me robo, robo de, robado, robada, hurto, perdieron mi, perdieron mis, perdieron
      su, perdieron sus, se perdio mi, se perdio mis, se perdio su, se perdio sus, se
      perdieron mis, se perdieron sus, desaparecio mi, desaparecio mis, desaparecio su,
      desaparecio sus, desaparecieron mis, desaparecieron sus, falta mi anillo, falta mi
      dinero, falta mi cartera, faltan mis, objetos de valor, cosas de valor, pertenencias
    `),
    'device-failure': listed(`
      fallo la bomba, fallo el monitor, fallo la maquina, fallo el equipo, fallo el aparato,
      la maquina fallo, el equipo fallo, el monitor fallo, la bomba fallo, se descompuso, no
      sono la alarma, la alarma no sono, defectuos*, marcapasos fallo
    `),
    infant: listed(`bebe, bebes, recien nacid*, neonat*, lactante*`),
    repeat: listed(`
      segunda queja, tercera queja, cuarta queja, ya me queje, ya nos quejamos, me queje
      antes, queja anterior, quejas anteriores, nadie respondio, nadie me respondio, nadie
      contesto, sigo sin respuesta, todavia sin respuesta, otra vez lo mismo, volvio a pasar,
      sigue pasando
    `),
  },
  negators: listed(`no, nunca, jamas, nadie, ningun, ninguna, sin, tampoco`),
  turners: listed(`
    debe, deben, deberia, deberian, debio, debieron, puede, pueden, podria, pedi, pedimos,
    dije, dice, dicen, dijo, dijeron, niega, niegan, por, si, hasta, nada
  `),
  fillers: listed(`
    me, te, se, le, les, lo, la, nos, ha, han, hay, hubo, habia, fue, fui, fueron, es, sido,
    sufrio, sufri, un, una, ningun, ninguna, señal, señales, de
  `),
};
