import {
  ArrowCirclepathIcon,
  ArrowLeftIcon,
  ArrowRightIcon,
  ArrowsUpDownIcon,
  ArrowUndoIcon,
  BarChartIcon,
  BedFillIcon,
  BedIcon,
  BellDotIcon,
  BellIcon,
  BulletListIcon,
  CalendarIcon,
  CheckmarkCircleFillIcon,
  CheckmarkCircleIcon,
  CheckmarkIcon,
  ChevronLeftIcon,
  ChevronRightDoubleIcon,
  ChevronRightIcon,
  ChevronUpDownIcon,
  ClipboardCheckmarkIcon,
  ClockDashedIcon,
  CloudSlashIcon,
  CogIcon,
  DoorOpenFillIcon,
  DoorOpenIcon,
  DownloadIcon,
  EnterIcon,
  ExclamationmarkTriangleFillIcon,
  ExclamationmarkTriangleIcon,
  ExpandIcon,
  EyeIcon,
  EyeObfuscatedIcon,
  FilesIcon,
  FileTextIcon,
  FilterIcon,
  HandFingerIcon,
  HandHeartIcon,
  HandshakeIcon,
  HourglassIcon,
  HouseHeartIcon,
  HouseIcon,
  InformationSquareIcon,
  KeyHorizontalIcon,
  LeaveIcon,
  LineGraphIcon,
  MagnifyingGlassIcon,
  MenuGridIcon,
  MinusIcon,
  MoonFillIcon,
  MoonIcon,
  NotePencilIcon,
  PadlockLockedIcon,
  PersonChatIcon,
  PersonCheckmarkIcon,
  PersonCircleIcon,
  PersonGroupIcon,
  PersonHeadsetFillIcon,
  PersonHeadsetIcon,
  PersonIcon,
  PersonPlusIcon,
  PhoneIcon,
  PhoneSlashIcon,
  PlusIcon,
  PrinterSmallIcon,
  QuestionmarkCircleIcon,
  ShieldIcon,
  ShieldLockIcon,
  SortDownIcon,
  SortUpIcon,
  SparklesIcon,
  StopIcon,
  SunIcon,
  TableIcon,
  TasklistFillIcon,
  TasklistIcon,
  TimerIcon,
  TrashIcon,
  UploadIcon,
  WrenchIcon,
  XMarkIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons'
import type { ComponentType, SVGProps } from 'react'

type IconProps = { className?: string }
/** Any icon of this file: decoration beside a word, hidden from screen readers. */
export type Icon = ComponentType<IconProps>

function decorate(Glyph: ComponentType<SVGProps<SVGSVGElement>>): Icon {
  return function DecorativeIcon({ className }: IconProps) {
    return <Glyph className={className ? `sp-i ${className}` : 'sp-i'} aria-hidden role="presentation" />
  }
}

export const Add = /* @__PURE__ */ decorate(PlusIcon)
export const Attention = /* @__PURE__ */ decorate(ExclamationmarkTriangleIcon)
export const AttentionFilled = /* @__PURE__ */ decorate(ExclamationmarkTriangleFillIcon)
export const Back = /* @__PURE__ */ decorate(ArrowLeftIcon)
export const Bars = /* @__PURE__ */ decorate(BarChartIcon)
export const Bed = /* @__PURE__ */ decorate(BedIcon)
export const BedFilled = /* @__PURE__ */ decorate(BedFillIcon)
export const Bell = /* @__PURE__ */ decorate(BellIcon)
export const BellNew = /* @__PURE__ */ decorate(BellDotIcon)
export const Calendar = /* @__PURE__ */ decorate(CalendarIcon)
export const Close = /* @__PURE__ */ decorate(XMarkIcon)
export const Copy = /* @__PURE__ */ decorate(FilesIcon)
export const Done = /* @__PURE__ */ decorate(CheckmarkIcon)
export const DoneCircle = /* @__PURE__ */ decorate(CheckmarkCircleIcon)
export const DoneFilled = /* @__PURE__ */ decorate(CheckmarkCircleFillIcon)
export const Door = /* @__PURE__ */ decorate(DoorOpenIcon)
export const DoorFilled = /* @__PURE__ */ decorate(DoorOpenFillIcon)
export const Download = /* @__PURE__ */ decorate(DownloadIcon)
export const Extend = /* @__PURE__ */ decorate(ChevronRightDoubleIcon)
export const FileText = /* @__PURE__ */ decorate(FileTextIcon)
export const Filter = /* @__PURE__ */ decorate(FilterIcon)
export const Group = /* @__PURE__ */ decorate(PersonGroupIcon)
export const Hand = /* @__PURE__ */ decorate(HandFingerIcon)
export const HandHeart = /* @__PURE__ */ decorate(HandHeartIcon)
export const Handover = /* @__PURE__ */ decorate(ClipboardCheckmarkIcon)
export const Handshake = /* @__PURE__ */ decorate(HandshakeIcon)
export const Headset = /* @__PURE__ */ decorate(PersonHeadsetIcon)
export const HeadsetFilled = /* @__PURE__ */ decorate(PersonHeadsetFillIcon)
export const Help = /* @__PURE__ */ decorate(QuestionmarkCircleIcon)
export const Hide = /* @__PURE__ */ decorate(EyeObfuscatedIcon)
export const Hourglass = /* @__PURE__ */ decorate(HourglassIcon)
export const House = /* @__PURE__ */ decorate(HouseIcon)
export const HouseHeart = /* @__PURE__ */ decorate(HouseHeartIcon)
export const Information = /* @__PURE__ */ decorate(InformationSquareIcon)
export const Key = /* @__PURE__ */ decorate(KeyHorizontalIcon)
export const Less = /* @__PURE__ */ decorate(MinusIcon)
export const Lines = /* @__PURE__ */ decorate(LineGraphIcon)
export const List = /* @__PURE__ */ decorate(BulletListIcon)
export const Lock = /* @__PURE__ */ decorate(PadlockLockedIcon)
export const Moon = /* @__PURE__ */ decorate(MoonIcon)
export const MoonFilled = /* @__PURE__ */ decorate(MoonFillIcon)
export const More = /* @__PURE__ */ decorate(MenuGridIcon)
export const Next = /* @__PURE__ */ decorate(ChevronRightIcon)
export const Offline = /* @__PURE__ */ decorate(CloudSlashIcon)
export const Person = /* @__PURE__ */ decorate(PersonIcon)
export const PersonAdd = /* @__PURE__ */ decorate(PersonPlusIcon)
export const PersonChat = /* @__PURE__ */ decorate(PersonChatIcon)
export const PersonCircle = /* @__PURE__ */ decorate(PersonCircleIcon)
export const PersonInside = /* @__PURE__ */ decorate(PersonCheckmarkIcon)
export const Phone = /* @__PURE__ */ decorate(PhoneIcon)
export const PhoneOff = /* @__PURE__ */ decorate(PhoneSlashIcon)
export const Previous = /* @__PURE__ */ decorate(ChevronLeftIcon)
export const Print = /* @__PURE__ */ decorate(PrinterSmallIcon)
export const Refused = /* @__PURE__ */ decorate(XMarkOctagonFillIcon)
export const Remove = /* @__PURE__ */ decorate(TrashIcon)
export const Search = /* @__PURE__ */ decorate(MagnifyingGlassIcon)
export const Settings = /* @__PURE__ */ decorate(CogIcon)
export const Shield = /* @__PURE__ */ decorate(ShieldIcon)
export const ShieldLock = /* @__PURE__ */ decorate(ShieldLockIcon)
export const SignOut = /* @__PURE__ */ decorate(LeaveIcon)
export const Show = /* @__PURE__ */ decorate(EyeIcon)
export const Sort = /* @__PURE__ */ decorate(ArrowsUpDownIcon)
export const SortDown = /* @__PURE__ */ decorate(SortDownIcon)
export const SortUp = /* @__PURE__ */ decorate(SortUpIcon)
export const Sparkles = /* @__PURE__ */ decorate(SparklesIcon)
export const Sun = /* @__PURE__ */ decorate(SunIcon)
export const Switch = /* @__PURE__ */ decorate(ChevronUpDownIcon)
export const Table = /* @__PURE__ */ decorate(TableIcon)
export const Timer = /* @__PURE__ */ decorate(TimerIcon)
export const Undo = /* @__PURE__ */ decorate(ArrowUndoIcon)
export const Upload = /* @__PURE__ */ decorate(UploadIcon)
export const Enter = /* @__PURE__ */ decorate(EnterIcon)
export const Wrench = /* @__PURE__ */ decorate(WrenchIcon)
export const Write = /* @__PURE__ */ decorate(NotePencilIcon)
export const Ahead = /* @__PURE__ */ decorate(ArrowRightIcon)
export const Remaining = /* @__PURE__ */ decorate(ClockDashedIcon)
export const RolledOver = /* @__PURE__ */ decorate(ArrowCirclepathIcon)
export const Stop = /* @__PURE__ */ decorate(StopIcon)
export const TaskList = /* @__PURE__ */ decorate(TasklistIcon)
export const TaskListFilled = /* @__PURE__ */ decorate(TasklistFillIcon)
export const Widen = /* @__PURE__ */ decorate(ExpandIcon)
