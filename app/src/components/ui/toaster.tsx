import { Toaster as Sonner } from 'sonner';

/** Where toasts appear. */
export default function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      offset={24}
      mobileOffset={16}
      visibleToasts={3}
      containerAriaLabel="What happened"
    />
  );
}
