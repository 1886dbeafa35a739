import activities from "./messages/fr/activities.json";
import answers from "./messages/fr/answers.json";
import auth from "./messages/fr/auth.json";
import checkins from "./messages/fr/checkins.json";
import dashboard from "./messages/fr/dashboard.json";
import drafts from "./messages/fr/drafts.json";
import errors from "./messages/fr/errors.json";
import form from "./messages/fr/form.json";
import frame from "./messages/fr/frame.json";
import mails from "./messages/fr/mails.json";
import matching from "./messages/fr/matching.json";
import mentorships from "./messages/fr/mentorships.json";
import notifications from "./messages/fr/notifications.json";
import privacy from "./messages/fr/privacy.json";
import profiles from "./messages/fr/profiles.json";
import programmes from "./messages/fr/programmes.json";
import proof from "./messages/fr/proof.json";
import requests from "./messages/fr/requests.json";
import roster from "./messages/fr/roster.json";
import settings from "./messages/fr/settings.json";
import topics from "./messages/fr/topics.json";
import ui from "./messages/fr/ui.json";
import visits from "./messages/fr/visits.json";
import weights from "./messages/fr/weights.json";
import workbench from "./messages/fr/workbench.json";

/** Every word of the product in French, one file per namespace. */
export const fr = {
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
