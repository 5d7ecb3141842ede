import { SectionHeading } from '~/components/ui/section';
import { TextAnswer } from './text-answer';
import type { AnswerFields } from './text-answer';

/** What the foot of a commercial message must say. Nothing is made up: a person writes it, or the tag that the e-mail service fills in. */
export function MailFields(fields: AnswerFields) {
  return (
    <section aria-labelledby="mail-foot">
      <SectionHeading id="mail-foot" title="Foot of the message" hint="as written, or as your service’s merge tag" />
      <div className="mt-3 grid grid-cols-2 gap-x-5 gap-y-4 phone:grid-cols-1">
        <TextAnswer
          {...fields}
          of="address"
          label="Postal address of the sender"
          hint="CAN-SPAM asks for a valid one in every commercial e-mail, and other laws ask alike. In Mailchimp: *|LIST:ADDRESS|*"
          lines
          max={400}
        />
        <div className="grid content-start gap-4">
          <TextAnswer
            {...fields}
            of="unsubscribe"
            label="Where to unsubscribe"
            hint="An https address, or the tag your service fills in. In Mailchimp: *|UNSUB|*"
            max={300}
          />
          <TextAnswer {...fields} of="unsubscribeSays" label="That link says" placeholder="Unsubscribe" max={60} />
          <TextAnswer
            {...fields}
            of="from"
            label="Sender’s e-mail address"
            hint="Only for the .eml file."
            type="email"
            max={200}
          />
        </div>
      </div>
    </section>
  );
}
