import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LiveProgress } from "@/components/ui/live-progress";
import { Progress } from "@/components/ui/progress";
import { PageSkeleton } from "@/components/ui/skeleton";
import { UndoToast } from "@/components/ui/toast";
import { nothing } from "../actions";
import { Part } from "./part";

export function Feedback() {
  return (
    <Part id="feedback" title="What is happening">
      <Banner title="Ruth accepted the agreement." action={<Button size="small">Read it</Button>}>
        It starts when you accept it too. Nothing is shared before then.
      </Banner>
      <Banner tone="watch">Two visits wait for cover. They lapse on Friday.</Banner>
      <Banner tone="act" title="Three librarians have no mentor.">
        The longest has waited 19 days; the district promises 30.
      </Banner>
      <div className="grid gap-5 md:grid-cols-2">
        <Card title="Long work">
          <Progress
            label="Staff file"
            stage="Reading the staff file"
            done={31400}
            total={50000}
            secondsLeft={72}
          />
        </Card>
        <Card title="Work that has just begun">
          <LiveProgress
            url="/kit/none"
            label="Schools file"
            first={{
              stage: "Waiting for its turn",
              done: 0,
              total: null,
              secondsLeft: null,
              finished: false,
            }}
            cancel={
              <form action={nothing}>
                <Button type="submit" variant="quiet">
                  Cancel
                </Button>
              </form>
            }
          />
        </Card>
      </div>
      <Card title="On its way">
        <PageSkeleton />
      </Card>
      <UndoToast
        message="The visit was cancelled."
        undo={nothing}
        fields={{ visit: "1" }}
        seconds={600}
      />
    </Part>
  );
}
