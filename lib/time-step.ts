/** Minutes between the times that a form offers and the server takes. */
export const minuteStep = 5;
