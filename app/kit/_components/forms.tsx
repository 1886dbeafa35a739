import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Combobox } from "@/components/ui/combobox";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { DateInput, Input, TimeInput } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchChoice, SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { Select } from "@/components/ui/select";
import { SliderField } from "@/components/ui/slider-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TapGroup } from "@/components/ui/tap-group";
import { Textarea } from "@/components/ui/textarea";
import { nothing, tryForm } from "../actions";
import { Part } from "./part";

const schools = [
  "Boyette Springs Elementary",
  "Cannella Elementary",
  "École Élémentaire Gérard-Éthier",
  "Hammond Elementary",
  "Núñez Middle",
  "Sickles High",
  "Williams Middle",
].map((label) => ({ value: label, label, hint: "Hillsborough" }));
const options = (...labels: string[]) => labels.map((label) => ({ value: label, label }));

export function Forms() {
  return (
    <Part id="forms" title="Forms">
      <div className="grid items-start gap-5 *:min-w-0 lg:grid-cols-2">
        <Card title="A form that keeps everything">
          <Form
            action={tryForm}
            formKey="5b1f0c3e-0000-4000-8000-000000000000"
            id="first"
            className="grid gap-5"
          >
            <Field name="name" label="Your name" hint="As your colleagues call you." required>
              <Input autoComplete="name" most={10} defaultValue="Mireille" />
            </Field>
            <Field name="level" label="Level">
              <Select
                options={options("Elementary", "Middle", "Secondary", "K–12")}
                placeholder="Choose…"
              />
            </Field>
            <div className="grid gap-5 sm:grid-cols-3">
              <Field name="date" label="Date">
                <DateInput defaultValue="2026-11-26" />
              </Field>
              <Field name="from" label="From">
                <TimeInput defaultValue="10:00" />
              </Field>
              <Field name="to" label="To" optional>
                <TimeInput />
              </Field>
            </div>
            <Field name="school" label="School">
              <Combobox
                options={schools}
                placeholder="Type a few letters"
                defaultValue="Núñez Middle"
              />
            </Field>
            <Field name="schools" label="Other schools" hint="Several may be chosen.">
              <Combobox
                options={schools}
                multiple
                defaultValue={["Sickles High", "Hammond Elementary"]}
              />
            </Field>
            <Field
              name="note"
              label="In your own words"
              readers="You and Ruth Herrera. The district cannot read this in the app."
              optional
            >
              <Textarea most={20} defaultValue="More than what fits in here" />
            </Field>
            <SubmitButton wide="phone" pendingLabel="Sending…">
              Send
            </SubmitButton>
          </Form>
        </Card>
        <div className="grid gap-5">
          <CheckInCard />
          <Choices />
          <Card title="A question first">
            <Dialog
              trigger="End this pair…"
              title="End the pair of Ruth and Mireille?"
              variant="danger"
            >
              <p className="text-muted">
                Ruth will no longer see what Mireille shared. Nobody is asked why, and it can be
                undone for ten seconds.
              </p>
              <form action={nothing} className="mt-5">
                <DialogButtons cancelLabel="Keep the pair">
                  <SubmitButton variant="danger" wide="phone">
                    End the pair
                  </SubmitButton>
                </DialogButtons>
              </form>
            </Dialog>
          </Card>
        </div>
      </div>
    </Part>
  );
}

function CheckInCard() {
  return (
    <Card title="How is this week?">
      <Form action={tryForm} id="week" className="grid gap-4" aria-label="How is this week?">
        <TapGroup
          name="energy"
          label="Energy"
          readers="Only you can read this, until you share it."
          options={options("low", "all right", "good")}
          defaultValue="all right"
        />
        <TapGroup
          name="workload"
          label="Workload"
          options={options("heavy", "fair", "light")}
          defaultValue="heavy"
        />
        <TapGroup
          name="belonging"
          label="Belonging"
          options={options("alone", "some", "at home")}
        />
        <SubmitButton variant="quiet" wide="phone">
          Keep
        </SubmitButton>
      </Form>
    </Card>
  );
}

function Choices() {
  return (
    <Card title="Choices">
      <div className="grid gap-5">
        <CheckboxGroup
          name="formats"
          label="Ways of meeting"
          hint="Choose all that suit you."
          columns={2}
          options={options("In person", "Video", "Phone", "Messages")}
          defaultValue={["Video"]}
        />
        <RadioGroup
          name="role"
          label="I would like to be"
          options={[
            { value: "mentee", label: "a mentee", hint: "New to the library, or returning to it." },
            { value: "mentor", label: "a mentor", hint: "Three years in a library, as a rule." },
            { value: "host", label: "a host", disabled: true },
          ]}
          defaultValue="mentee"
        />
        <Checkbox name="talk" option={{ value: "yes", label: "I would like to talk this week" }} />
        <SliderField
          name="distance"
          label="Distance between schools"
          sliderLabel="Distance, slider"
          hint="0 means that it does not count."
          defaultValue={40}
        />
        <SearchForm button="Find" found="3 librarians">
          <SearchWords label="Name" />
          <SearchChoice
            name="level"
            label="Level"
            all="Every level"
            value=""
            options={options("Elementary", "Middle")}
          />
        </SearchForm>
      </div>
    </Card>
  );
}
