import type { Field } from "./columns";

/**
 * What our own files call each column, in English, French and Spanish: a list that somebody took,
 * corrected and brings back. Written out, as everything that reads a file would else load the messages,
 * which not every tool can; the test holds it to them.
 */
export const ownWords: Record<Field, readonly string[]> = {
  staffId: ["Employee id", "Matricule", "Número de empleado"],
  firstName: ["First name", "Prénom", "Nombre"],
  lastName: ["Last name", "Nom", "Apellido"],
  fullName: ["Whole name", "Nom complet", "Nombre completo"],
  email: ["E-mail address", "Adresse électronique", "Correo electrónico"],
  schoolId: ["School id or name", "Identifiant ou nom de l’école", "Número o nombre de la escuela"],
  jobTitle: ["Job title", "Poste", "Puesto"],
  fte: ["Share of a full-time post", "Part d’un temps plein", "Parte del tiempo completo"],
  startDate: ["Start date", "Date de début", "Fecha de inicio"],
  supervisorEmail: [
    "Supervisor’s e-mail address",
    "Adresse électronique du responsable",
    "Correo electrónico del responsable",
  ],
  sourceId: ["School id", "Identifiant de l’école", "Número de escuela"],
  name: ["Name", "Nom", "Nombre"],
  address: ["Street", "Rue", "Calle"],
  city: ["City", "Ville", "Ciudad"],
  state: ["State", "État", "Estado"],
  zip: ["Postal code", "Code postal", "Código postal"],
  lowGrade: ["Lowest grade", "Première classe", "Primer grado"],
  highGrade: ["Highest grade", "Dernière classe", "Último grado"],
  level: ["Level", "Niveau", "Nivel"],
  enrolment: ["Students", "Élèves", "Estudiantes"],
  languages: [
    "Languages of the school’s families",
    "Langues des familles de l’école",
    "Idiomas de las familias de la escuela",
  ],
  latitude: ["Latitude", "Latitude", "Latitud"],
  longitude: ["Longitude", "Longitude", "Longitud"],
  status: ["Status", "Statut", "Estado de apertura"],
  district: ["District id", "Identifiant du district", "Número de distrito"],
};
