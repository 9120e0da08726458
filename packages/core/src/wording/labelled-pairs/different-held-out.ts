import type { PairText } from './pair-text.ts';

/** Pairs that say different things, for measuring only: never tune on these. */
export const differentHeldOut: readonly PairText[] = [
  [
    'The quarry operator asks drill-rig makers, before a purchase, how long they will provide fixes and who may connect to the rig.',
    'The quarry operator asks drill-rig makers, after delivery, to show that nobody but the named service firm can connect to the rig.',
    'question before purchase and proof after delivery',
  ],
  [
    'Valve positions reported by sewage pumping stations are compared with the flow measured downstream, and contradictions are looked into.',
    'Valve positions of sewage pumping stations may be changed from a distance only by operators who can see the flow measured downstream.',
    'detection and permission',
  ],
  [
    'The fashion chain destroys tag data at the exit gate unless the customer has asked to keep it for returns.',
    'The fashion chain keeps tag data after the exit gate unless the customer has asked to destroy it.',
    'negation flip: opposite default',
  ],
  [
    'Laboratory analysers that cannot be updated any more are listed with the risk they bring and a date for their replacement.',
    'Laboratory analysers that cannot be updated any more are separated from the rest of the network and watched closely until they are replaced.',
    'listing and compensating',
  ],
  [
    'Chillers and boilers respond only to commands from controllers that the building owner has registered.',
    'Chillers and boilers record every command they receive and from which controller it came, and the record is reviewed monthly.',
    'restriction and record',
  ],
  [
    'The track maintenance firm returns all access cards, laptops and keys on the last day of its contract.',
    'The track maintenance firm names, on the first day of its contract, all people who will receive access cards, laptops and keys.',
    'end and beginning of the contract',
  ],
  [
    'Greenhouse operators have decided which climate commands would destroy a crop within hours and watch these more closely than others.',
    'Climate commands that would destroy a crop within hours are refused by the greenhouse controller itself, whoever sends them.',
    'higher level: prevented instead of watched',
  ],
  [
    'A lorry whose tracking unit has been opened is not loaded again before it has been examined.',
    'A lorry whose tracking unit has not reported for an hour is called by the dispatcher before it leaves the yard.',
    'same role and device, other trigger and action',
  ],
  [
    'Devices that were offline for months are brought up to date step by step, and they are not trusted with control tasks until this is done.',
    'Devices that were offline for months are reported to their owners, who decide whether they are still needed.',
    'same trigger, updating and reporting',
  ],
  [
    'The shaft superintendent may postpone a fix for the hoist when stopping it would endanger people underground.',
    'The shaft superintendent may stop the hoist at once when its control software behaves in a way that would endanger people underground.',
    'postponing a fix and stopping in an event',
  ],
  [
    'Customers of the water company are informed of a data breach at their meters in the way the data protection authority expects.',
    'The data protection authority is asked for its opinion before the water company reads meters more often than billing requires.',
    'breach notice and prior consultation',
  ],
  [
    'Vending machine operators check that card readers are still fixed in place and undamaged each time they refill a machine.',
    'Vending machine operators compare sales with card payments each time they refill a machine and report a difference.',
    'physical check and reconciliation',
  ],
  [
    'The operating theatre can continue for a full day if its connected equipment has to be disconnected, and this has been tried.',
    'The intensive care unit can continue for a full day if its connected equipment has to be disconnected, and this has been tried.',
    'same sentence, other department',
  ],
  [
    'Security requirements for access control readers are part of the tender, and offers that do not answer them are rejected.',
    'Security requirements for access control readers are verified at delivery, and readers that do not meet them are sent back.',
    'tender and acceptance',
  ],
  [
    'The operator of the metro collects events of platform doors, ventilation and escalators with a common time so that their order can be reconstructed.',
    'The operator of the metro closes platform doors, ventilation and escalators in a fixed order when an event in the control system is confirmed.',
    'logging and response',
  ],
  [
    'Tractor makers give independent repair shops the rights they need for a repair and no others.',
    'Tractor makers give independent repair shops the documents they need for a repair, including how to check that software is genuine.',
    'rights and documents',
  ],
  [
    'Each change of the charging station tariff software is traceable to a request, an approver and a test.',
    'Each failure of a charging station is traceable to a change, a component or an outside cause within a week.',
    'traceability of changes and of failures',
  ],
  [
    'The vendor publishes what its update agent sends home, and the owner can switch it off.',
    'The vendor publishes which weaknesses each update removes, and the owner can decide when it is installed.',
    'telemetry and release notes',
  ],
  [
    'Explosives logistics staff are vetted before they receive access to the tracking system and again every three years.',
    'Explosives logistics staff are trained before they receive access to the tracking system and again after every incident.',
    'vetting and training',
  ],
  [
    'The security lead of the desalination plant takes part in a sector group where operators exchange experience about incidents.',
    'The security lead of the desalination plant turns what the sector group reports into changes of the monitoring rules within an agreed time.',
    'higher level: acting on what is shared',
  ],
  [
    'A lost handheld scanner can no longer reach the stock system within an hour of being reported.',
    'A lost handheld scanner is replaced within an hour of being reported, so that work in the warehouse goes on.',
    'access removal and continuity',
  ],
  [
    'Radiotherapy departments keep printed instructions for the hours in which planning data cannot be trusted.',
    'Radiotherapy departments verify planning data against an independent calculation before each treatment begins.',
    'fallback and verification',
  ],
  [
    'Landlords do not give door codes to cleaning firms by e-mail or telephone.',
    'Landlords change door codes when a cleaning firm leaves or one of its keys has been lost.',
    'communication and change of codes',
  ],
  [
    'Before a locomotive is lent to another operator, both agree who watches its remote diagnosis and who reacts.',
    'After a locomotive was lent to another operator, its software and settings are compared with the state in which it left.',
    'before and after, roles and integrity',
  ],
  [
    'Fish farm staff know from practice how to feed and aerate by hand while the control system is being restored.',
    'Fish farm staff know from experience when the control system shows oxygen values that cannot be true.',
    'continuity and detection',
  ],
  [
    'The bus company has ranked the threats to its driver assistance data by how likely they are and how badly people could be hurt.',
    'The bus company has decided which threats to its driver assistance data it accepts, insures or reduces, and who signed that decision.',
    'threat ranking and risk decision',
  ],
  [
    'An image is only released when two people from different teams have approved it.',
    'An image can be released by one person alone in an emergency, and a second team reviews it on the next working day.',
    'rule and its exception',
  ],
  [
    'Unknown devices on the tailings dam network are noticed within a week and either registered or removed.',
    'Unknown devices cannot join the tailings dam network at all, because only registered ones are accepted.',
    'higher level: prevention',
  ],
  [
    "The laboratory's water quality results are protected so that nobody can alter them unnoticed after approval.",
    "The laboratory's water quality results are published for consumers within a day after approval.",
    'integrity and publication',
  ],
  [
    'Franchise holders commit to the same rules for connected kitchen equipment as the stores owned by the chain.',
    'Franchise holders are audited against the rules for connected kitchen equipment, and those who fail twice are disconnected.',
    'higher level: audited commitment',
  ],
  [
    'Interviews with ward staff confirm that they know whom to call when a monitor behaves strangely.',
    'Interviews with ward staff confirm that they do not share the codes with which monitors are unlocked.',
    'indicators with the same frame',
  ],
  [
    'The training record shows that every lift technician attended the course on secure handover within the last two years.',
    'The handover record shows that every lift technician left the control cabinet locked and the service port covered.',
    'indicators of training and of conduct',
  ],
  [
    "The signalling department's list of exceptions has an owner and an end date for each entry.",
    "The signalling department's list of assets has an owner and a location for each entry.",
    'same frame, other list',
  ],
  [
    'Farm cooperatives read the weekly bulletin on threats to agricultural equipment and mark what concerns their members.',
    'Farm cooperatives contribute to the weekly bulletin on threats to agricultural equipment with incidents at their members.',
    'consuming and contributing',
  ],
  [
    'The tanker owner decides, with the classification society, which bridge systems may be patched at sea.',
    'The tanker owner decides, with the crew, which bridge systems are to be operated by hand after an attack at sea.',
    'patching and recovery',
  ],
  [
    'Failed sign-ins at the satellite ground station are counted, and an unusual number leads to a telephone call.',
    'Failed sign-ins at the satellite ground station block the account until a supervisor has spoken with its owner.',
    'monitoring and enforcement',
  ],
  [
    'Toll gantries and their cabinets are built to withstand the vandalism that is usual at the site.',
    'Damage to toll gantries and their cabinets is detected from a distance and repaired before the next day.',
    'resistance and detection',
  ],
  [
    'The refinery and its gas supplier have laid down who is liable when a wrong reading crosses the fence between them.',
    'The refinery and its gas supplier have laid down which of their operators may change a set point on the other side of the fence.',
    'liability and permission',
  ],
  [
    'Schools that lend out connected learning devices wipe personal data from them before the next pupil receives one.',
    'Orchard owners ask the maker of a picking robot to show how a person in its path is protected after a software change.',
    'unrelated statements',
  ],
  [
    'Each hydropower site rehearses restoring the gate controllers from the stored configuration once a year.',
    'Each hydropower site checks once a year that the stored configuration of the gate controllers is still the one in use.',
    'rehearsing restoration and checking drift',
  ],
  [
    'Test drivers may only use prototype vehicles whose data recorder has been registered with the fleet office.',
    'Municipal crews photograph the inside of each roadside cabinet after work, so that later changes can be recognised.',
    'unrelated statements',
  ],
  [
    'Quality managers at the dairy are told by the platform provider before it changes the place where sensor data is stored.',
    'Quality managers at the dairy tell the platform provider which sensor data must never leave the country.',
    'direction reversed, other demand',
  ],
  [
    'A visitor never walks alone into the rooms where the network cabinets of the wind farm stand.',
    'A technician never works alone in the nacelle while the network cabinets of the wind farm are being restarted.',
    'security escort and safety rule',
  ],
  [
    'Suppliers of the parcel sorter may reach it remotely only while somebody from the depot has opened the connection.',
    'Suppliers of the parcel sorter may reach it remotely at any time, and somebody from the depot reviews the records each week.',
    'opposite rule',
  ],
  [
    'It is clear who pays when a security fix takes a filling line out of production for a shift.',
    'It is clear who decides when a security fix may take a filling line out of production for a shift.',
    'one word apart: pays and decides',
  ],
  [
    "Alarm thresholds of the dam's seepage sensors are set by the dam safety engineer and cannot be changed by the control room.",
    "Alarm thresholds of the dam's seepage sensors are set by the control room and confirmed by the dam safety engineer each year.",
    'same words, other roles',
  ],
];
