export { addRow, askedRow, minuteRow, topicRow } from "./rows";
export { besideSchool } from "./school";
export { score } from "./score";
