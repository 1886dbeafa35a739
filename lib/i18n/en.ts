import activities from "./messages/en/activities.json";
import answers from "./messages/en/answers.json";
import auth from "./messages/en/auth.json";
import checkins from "./messages/en/checkins.json";
import dashboard from "./messages/en/dashboard.json";
import drafts from "./messages/en/drafts.json";
import errors from "./messages/en/errors.json";
import form from "./messages/en/form.json";
import frame from "./messages/en/frame.json";
import mails from "./messages/en/mails.json";
import matching from "./messages/en/matching.json";
import mentorships from "./messages/en/mentorships.json";
import notifications from "./messages/en/notifications.json";
import privacy from "./messages/en/privacy.json";
import profiles from "./messages/en/profiles.json";
import programmes from "./messages/en/programmes.json";
import proof from "./messages/en/proof.json";
import requests from "./messages/en/requests.json";
import roster from "./messages/en/roster.json";
import settings from "./messages/en/settings.json";
import topics from "./messages/en/topics.json";
import ui from "./messages/en/ui.json";
import visits from "./messages/en/visits.json";
import weights from "./messages/en/weights.json";
import workbench from "./messages/en/workbench.json";

/** Every word of the product in English, one file per namespace. */
export const en = {
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
