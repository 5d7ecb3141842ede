import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useRef, useState } from 'react';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Textarea } from '~/components/ui/textarea';
import { editScreen, saveVersion } from '~/features/prompts/edit-screen.server';
import { SaveVersionSchema } from '~/features/prompts/forms';
import { VariableList } from '~/features/prompts/ui/variable-list';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction = () => [{ title: 'Edit a prompt · Upbeat' }];
export const handle: RouteHandle<Awaited<ReturnType<typeof editScreen>>> = {
  breadcrumb: ({ prompt, next }, { workspace }) => [
    { label: 'Prompts', to: `/w/${workspace ?? ''}/prompts` },
    { label: prompt.name, to: `/w/${workspace ?? ''}/prompts/${prompt.key}` },
    { label: `v${next}` },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'ideas.write');
  const from = new URL(args.request.url).searchParams.get('from');

  return editScreen(scope, args.params['key'], from).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireMember(args, 'ideas.write');
  const form = await parseForm(args.request, SaveVersionSchema);
  if (!form.ok) return form.response;
  try {
    const { version } = await saveVersion(scope, args.params['key'], form.value);

    return await redirectWithToast(`/w/${scope.workspace.slug}/prompts/${args.params['key']}?v=${version}`, {
      message: `Version ${version} is kept. It runs when somebody promotes it.`,
    });
  } catch (error) {
    return form.reply(error);
  }
}

export default function EditPromptRoute() {
  const screen = useLoaderData<typeof loader>();
  const { base, prompt, next, from } = screen;
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === 'submitting' && 'Saving';
  const [text, setText] = useState(screen.text);
  const box = useRef<HTMLTextAreaElement>(null);
  const errors = reply?.result.error ?? {};
  const insert = (name: string) => {
    const at = box.current?.selectionStart ?? text.length;
    setText(`${text.slice(0, at)}{{${name}}}${text.slice(box.current?.selectionEnd ?? at)}`);
    box.current?.focus();
  };

  return (
    <>
      <PageHeader
        title={`${prompt.name}, version ${next}`}
        under={<span>Begun from {from}. Versions never change once kept.</span>}
      />
      <Form method="post" className="grid grid-cols-[minmax(0,1fr)_344px] items-start gap-6 narrow:grid-cols-1">
        <input type="hidden" name="key" value={screen.key} />
        <input type="hidden" name="last" value={next - 1} />
        <div className="grid min-w-0 gap-4">
          <Field label="Text" error={errors['text'] ?? undefined}>
            {(control) => (
              <Textarea
                {...control}
                ref={box}
                name="text"
                value={text}
                onChange={(event) => setText(event.target.value)}
                maxLength={40_000}
                spellCheck={false}
              />
            )}
          </Field>
          <Field
            label="What changed"
            hint="A few words for the list of versions; may stay empty."
            error={errors['note'] ?? undefined}
          >
            {(control) => <Input {...control} name="note" maxLength={200} />}
          </Field>
          <FormError errors={errors['']} />
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={busy}>
              Keep as v{next}
            </Button>
            <LinkButton to={`${base}/prompts/${prompt.key}`}>Discard</LinkButton>
          </div>
        </div>
        <Card as="aside">
          <CardHeader title="Variables" />
          <CardBody>
            <VariableList variables={prompt.variables} text={text} onInsert={insert} />
          </CardBody>
        </Card>
      </Form>
    </>
  );
}
