/** What is said when the root itself has failed, and no message can be asked for. */
export const lastWords = {
  en: {
    title: "Something went wrong on our side.",
    help: "What you did before is safe. Wait a minute and load this page again.",
    again: "Load the page again",
    number: "Number:",
  },
  fr: {
    title: "Quelque chose n’a pas fonctionné de notre côté.",
    help: "Ce que vous avez fait avant est en sécurité. Attendez une minute et rechargez la page.",
    again: "Recharger la page",
    number: "Numéro :",
  },
  es: {
    title: "Algo falló de nuestro lado.",
    help: "Lo que hizo antes está a salvo. Espere un minuto y vuelva a cargar la página.",
    again: "Volver a cargar la página",
    number: "Número:",
  },
};
