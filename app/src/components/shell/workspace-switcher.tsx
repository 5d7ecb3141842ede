import { Link } from '@remix-run/react';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Disclosure } from './disclosure';
import type { ShellWorkspace, ShellWorkspaceLink } from './shell-types';

export interface WorkspaceSwitcherProps {
  workspace: ShellWorkspace;
  workspaces: readonly ShellWorkspaceLink[];
  /** Where a new workspace is made; absent where one may not. */
  newTo?: string;
}

/** The workspace one is in, and the way to another. */
export function WorkspaceSwitcher({ workspace, workspaces, newTo }: WorkspaceSwitcherProps) {
  return (
    <div className="mb-3">
      <Disclosure
        side="bottom"
        className="workspace-button"
        label={`Workspace ${workspace.name}, change`}
        summary={
          <>
            <Initial name={workspace.name} />
            <span className="min-w-0 flex-1">
              <b className="block truncate text-sm leading-4">{workspace.name}</b>
              {workspace.note !== undefined && (
                <small className="block truncate text-2xs leading-[14px] text-ink-3">{workspace.note}</small>
              )}
            </span>
            <ChevronDown size={14} aria-hidden />
          </>
        }
      >
        <WorkspaceItems workspaces={workspaces} newTo={newTo} />
      </Disclosure>
    </div>
  );
}

/** The workspaces one may change to, and the way to a new one. */
export function WorkspaceItems({ workspaces, newTo }: Omit<WorkspaceSwitcherProps, 'workspace'>) {
  return (
    <>
      {workspaces.map((other) => (
        <Link key={other.id} to={other.to} className="menu-item" aria-current={other.current ? 'true' : undefined}>
          <Initial name={other.name} />
          <span className="min-w-0 flex-1 truncate">{other.name}</span>
          {other.current && <Check size={14} aria-hidden />}
        </Link>
      ))}
      {newTo !== undefined && (
        <>
          <div className="menu-divider" />
          <Link to={newTo} className="menu-item">
            New workspace
          </Link>
        </>
      )}
    </>
  );
}

function Initial({ name }: { name: string }) {
  return (
    <span className="workspace-initial" aria-hidden="true">
      {[...name.trim()].at(0)?.toUpperCase()}
    </span>
  );
}
