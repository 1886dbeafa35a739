import activities from "./messages/es/activities.json";
import answers from "./messages/es/answers.json";
import auth from "./messages/es/auth.json";
import checkins from "./messages/es/checkins.json";
import dashboard from "./messages/es/dashboard.json";
import drafts from "./messages/es/drafts.json";
import errors from "./messages/es/errors.json";
import form from "./messages/es/form.json";
import frame from "./messages/es/frame.json";
import mails from "./messages/es/mails.json";
import matching from "./messages/es/matching.json";
import mentorships from "./messages/es/mentorships.json";
import notifications from "./messages/es/notifications.json";
import privacy from "./messages/es/privacy.json";
import profiles from "./messages/es/profiles.json";
import programmes from "./messages/es/programmes.json";
import proof from "./messages/es/proof.json";
import requests from "./messages/es/requests.json";
import roster from "./messages/es/roster.json";
import settings from "./messages/es/settings.json";
import topics from "./messages/es/topics.json";
import ui from "./messages/es/ui.json";
import visits from "./messages/es/visits.json";
import weights from "./messages/es/weights.json";
import workbench from "./messages/es/workbench.json";

/** Every word of the product in Spanish, one file per namespace. */
export const es = {
  activities,
  answers,
  auth,
  checkins,
  dashboard,
  drafts,
  errors,
  form,
  frame,
  matching,
  mails,
  mentorships,
  notifications,
  privacy,
  profiles,
  programmes,
  requests,
  proof,
  roster,
  settings,
  topics,
  ui,
  visits,
  weights,
  workbench,
};
