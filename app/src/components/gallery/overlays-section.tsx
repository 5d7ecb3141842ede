import { AlertDialog } from '../ui/alert-dialog';
import { Button } from '../ui/button';
import { Card, CardBody, CardHeader } from '../ui/card';
import { Dialog, DialogClose } from '../ui/dialog';
import { DropdownMenu } from '../ui/dropdown-menu';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Popover } from '../ui/popover';
import { showToast } from '../ui/show-toast';
import { Tabs } from '../ui/tabs';
import { ToastMessage } from '../ui/toast-message';
import { Tooltip } from '../ui/tooltip';

const said = (message: string) => void showToast(message);

/** What opens over the page. */
export function OverlaysCard() {
  return (
    <Card className="col-span-6 narrow:col-span-12">
      <CardHeader title="Dialog, menu, toast" />
      <CardBody>
        <div className="flex flex-wrap gap-2">
          <AlertDialog
            title="Stop all automation?"
            trigger={<Button variant="danger">Stop all automation</Button>}
            keep="Keep playing"
            act="Stop all"
            onAct={() => said('All automation is stopped.')}
          >
            Three running tasks stop within a second and keep what they have finished. Nothing is undone.
          </AlertDialog>
          <Dialog
            title="Name this view"
            description="It is kept for everyone in the workspace."
            trigger={<Button>Save view</Button>}
            actions={
              <DialogClose asChild>
                <Button variant="primary">Save</Button>
              </DialogClose>
            }
          >
            <Field label="Name">{(control) => <Input {...control} defaultValue="December, all channels" />}</Field>
          </Dialog>
          <DropdownMenu
            label="Versions"
            showLabel
            trigger={<Button>Version 4</Button>}
            items={[
              { id: 'v4', label: 'Version 4, Jonas', onSelect: () => said('Version 4 is open.') },
              { id: 'v3', label: 'Version 3, Jonas', to: '#v3' },
              { kind: 'divider', id: 'rule' },
              { id: 'archive', label: 'Archive', tone: 'danger', onSelect: () => said('Archived.') },
            ]}
          />
          <Popover label="What the band means" trigger={<Button variant="ghost">How to read it</Button>}>
            <p className="text-sm">The band is the 95% interval: what the rate may be, given how often it was shown.</p>
          </Popover>
          <Tooltip words="95% interval by Wilson">
            <Button variant="ghost">Interval</Button>
          </Tooltip>
          <Button
            onClick={() =>
              void showToast('Idea 1 accepted. Three content pieces made.', { undo: () => said('Undone.') })
            }
          >
            Show a toast
          </Button>
        </div>
        <div className="mt-5">
          <ToastMessage
            message="Idea 1 accepted. Three content pieces made."
            undo={{ label: 'Undo', onUndo: () => undefined }}
          />
        </div>
        <div className="mt-5">
          <Tabs
            label="Views of a piece"
            tabs={[
              { value: 'copy', label: 'Copy', content: <p className="text-sm text-ink-2">What people read.</p> },
              { value: 'versions', label: 'Versions', content: <p className="text-sm text-ink-2">Four so far.</p> },
              { value: 'comments', label: 'Comments', content: <p className="text-sm text-ink-2">None yet.</p> },
            ]}
          />
        </div>
      </CardBody>
    </Card>
  );
}
