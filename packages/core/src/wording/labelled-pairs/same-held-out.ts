import type { PairText } from './pair-text.ts';

/** Pairs that say the same thing, for measuring only: never tune on these. */
export const sameHeldOut: readonly PairText[] = [
  [
    'The quarry operator asks drill-rig makers, before a purchase, how long they will provide fixes and who may connect to the rig.',
    'The quarry operator asks drill-rig makers, before a purchase, how long they will provide fixes and who may connect to the rig.',
    'identical',
  ],
  [
    'Valve positions reported by sewage pumping stations are compared with the flow measured downstream, and contradictions are looked into.',
    'Valve positions reported by sewage pumping stations are compared with flow measured downstream and any contradictions are looked into.',
    'lightly edited',
  ],
  [
    'The fashion chain destroys tag data at the exit gate unless the customer has asked to keep it for returns.',
    'Tag data is destroyed at the exit gate by the fashion chain, except where a customer has requested that it be kept for returns.',
    'passive voice, synonyms',
  ],
  [
    'Laboratory analysers that cannot be updated any more are listed with the risk they bring and a date for their replacement.',
    'For laboratory analyzers that can no longer be updated, a list shows the risk each brings and when it is going to be replaced.',
    'clause order, US spelling',
  ],
  [
    'Chillers and boilers respond only to commands from controllers that the building owner has registered.',
    'Commands are obeyed by boilers and chillers only if they come from controllers registered by the building owner.',
    'passive voice, word order',
  ],
  [
    'The track maintenance firm returns all access cards, laptops and keys on the last day of its contract, and the operator confirms it in writing.',
    'On the final day of the contract, all keys, laptops and access cards are handed back by the track maintenance firm; written confirmation comes from the operator.',
    'clause order, passive voice, synonyms',
  ],
  [
    'Greenhouse operators have decided which climate commands would destroy a crop within hours and watch these more closely than others.',
    'Those climate commands that could ruin a crop in a few hours have been identified by the greenhouse operators and are watched more closely than the rest.',
    'passive voice, synonyms',
  ],
  [
    'A lorry whose tracking unit has been opened is not loaded again before it has been examined.',
    'A truck is not loaded again until it has been inspected, if its tracking unit was opened.',
    'UK and US words, clause order',
  ],
  [
    'Devices that were offline for months are brought up to date step by step, and they are not trusted with control tasks until this is done.',
    'Until they have been brought up to date in steps, devices which had been offline for months are not entrusted with control tasks.',
    'clause order',
  ],
  [
    'The shaft superintendent may postpone a fix for the hoist when stopping it would endanger people underground, and writes down the reason.',
    'When a stop would put people underground in danger, the shaft superintendent is allowed to defer a fix for the hoist, recording why.',
    'clause order, synonyms',
  ],
  [
    'Customers of the water company are informed of a data breach at their meters in the way the data protection authority expects.',
    'The water company informs customers about a breach of their meter data in the manner expected by the data protection authority.',
    'active and passive',
  ],
  [
    'Vending machine operators check that card readers are still fixed in place and undamaged each time they refill a machine.',
    'Each time a machine is refilled, the vending machine operator makes sure that the card reader is undamaged and firmly in place.',
    'clause order, singular',
  ],
  [
    'The operating theatre can continue for a full day if its connected equipment has to be disconnected, and this has been tried.',
    'It has been tested that the operating theater is able to carry on for one whole day with its connected equipment disconnected.',
    'clause order, US spelling, synonyms',
  ],
  [
    'Security requirements for access control readers are part of the tender, and offers that do not answer them are rejected.',
    'Tenders include security requirements for access control readers; bids failing to answer these are turned down.',
    'synonyms',
  ],
  [
    'The operator of the metro collects events of platform doors, ventilation and escalators with a common time so that their order can be reconstructed.',
    'To make the sequence of events reconstructable, the metro operator gathers those of escalators, ventilation and platform doors with a common time.',
    'clause order, synonyms',
  ],
  [
    'Tractor makers give independent repair shops the rights they need for a repair and no others.',
    'Independent repair shops receive from tractor makers only those rights that the repair calls for.',
    'reworded',
  ],
  [
    'Each change of the charging station tariff software is traceable to a request, an approver and a test.',
    'A request, an approver and a test can be found for every change made to tariff software of the charging stations.',
    'reworded, clause order',
  ],
  [
    'The vendor publishes what its update agent sends home, and the owner can switch it off.',
    'What the update agent transmits to the vendor is published by the vendor, and owners are able to disable it.',
    'passive voice, synonyms',
  ],
  [
    'Explosives logistics staff are vetted before they receive access to the tracking system and again every three years.',
    'Before being given access to the tracking system, and every three years after that, explosives logistics staff undergo vetting.',
    'clause order',
  ],
  [
    'The security lead of the desalination plant takes part in a sector group where operators exchange experience about incidents.',
    "The desalination plant's security lead is a member of a sector group in which incident experience is exchanged among operators.",
    'synonyms, passive voice',
  ],
  [
    'A lost handheld scanner can no longer reach the stock system within an hour of being reported.',
    'Within one hour after the report of its loss, a handheld scanner has no access to the stock system any more.',
    'reworded',
  ],
  [
    'Radiotherapy departments keep printed instructions for the hours in which planning data cannot be trusted.',
    'For the hours when planning data is not to be trusted, radiotherapy departments hold instructions on paper.',
    'clause order, synonyms',
  ],
  [
    'Landlords do not give door codes to cleaning firms by e-mail or telephone.',
    'Door codes are not communicated to cleaning companies over the phone or by email by the landlord.',
    'passive voice, synonyms',
  ],
  [
    'Before a locomotive is lent to another operator, both agree who watches its remote diagnosis and who reacts.',
    'Both operators agree, before a locomotive is loaned, on who monitors the remote diagnostics and who responds.',
    'clause order, synonyms',
  ],
  [
    'Fish farm staff know from practice how to feed and aerate by hand while the control system is being restored.',
    'While the control system is being restored, fish farm personnel are able to aerate and feed manually, having practised it.',
    'clause order, synonyms',
  ],
  [
    'The bus company has ranked the threats to its driver assistance data by how likely they are and how badly people could be hurt.',
    'Threats to the driver assistance data were ranked by the bus company according to likelihood and the severity of possible injuries.',
    'passive voice, synonyms',
  ],
  [
    'An image is only released when two people from different teams have approved it.',
    'Release of an image needs the approval of two persons belonging to different teams.',
    'reworded',
  ],
  [
    'Unknown devices on the tailings dam network are noticed within a week and either registered or removed.',
    'Within a week, any unknown device on the network of the tailings dam is discovered, then registered or taken away.',
    'clause order, synonyms',
  ],
  [
    "The laboratory's water quality results are protected so that nobody can alter them unnoticed after approval.",
    'Once approved, the water quality results of the laboratory are protected against being altered without notice.',
    'clause order, passive voice',
  ],
  [
    'Franchise holders commit to the same rules for connected kitchen equipment as the stores owned by the chain.',
    'The rules for connected kitchen equipment that apply in stores owned by the chain are equally binding on franchisees.',
    'reworded',
  ],
  [
    'Interviews with ward staff confirm that they know whom to call when a monitor behaves strangely.',
    'Ward staff, when interviewed, can name whom they would call if a monitor showed strange behaviour.',
    'indicator, reworded',
  ],
  [
    'The training record shows that every lift technician attended the course on secure handover within the last two years.',
    'According to the training records, all elevator technicians have taken part in the secure handover course during the past two years.',
    'indicator, UK and US words, synonyms',
  ],
  [
    "The signalling department's list of exceptions has an owner and an end date for each entry.",
    "Each exception on the signalling department's list has an end date and an owner.",
    'indicator, reworded',
  ],
  [
    'Farm cooperatives read the weekly bulletin on threats to agricultural equipment and mark what concerns their members.',
    'The weekly bulletin about threats to farm equipment is read by cooperatives, which mark whatever concerns their members.',
    'passive voice, synonyms',
  ],
  [
    'The tanker owner decides, with the classification society, which bridge systems may be patched at sea.',
    'Which bridge systems may receive patches at sea is decided by the ship owner together with the classification society.',
    'passive voice, clause order',
  ],
  [
    'Failed sign-ins at the satellite ground station are counted, and an unusual number leads to a telephone call.',
    'The satellite ground station counts failed log-ins; unusual numbers of them trigger a phone call.',
    'active and passive, synonyms',
  ],
  [
    'Toll gantries and their cabinets are built to withstand the vandalism that is usual at the site.',
    'Cabinets and gantries of the toll system are constructed so that they resist vandalism of the kind common at the location.',
    'synonyms',
  ],
  [
    'The refinery and its gas supplier have laid down who is liable when a wrong reading crosses the fence between them.',
    'It has been set out between the refinery and its supplier of gas which of them is liable if an incorrect reading passes from one to the other.',
    'reworded',
  ],
  [
    'Schools that lend out connected learning devices wipe personal data from them before the next pupil receives one.',
    'Before connected learning devices are handed to the next pupil, schools that loan them erase all personal data.',
    'clause order, synonyms',
  ],
  [
    'Each hydropower site rehearses restoring the gate controllers from the stored configuration once a year.',
    'Restoration of gate controllers from their stored configuration is rehearsed annually at every hydropower site.',
    'passive voice, synonyms',
  ],
  [
    'Test drivers may only use prototype vehicles whose data recorder has been registered with the fleet office.',
    'Only those prototype vehicles may be used by test drivers for which the data recorder is registered at the fleet office.',
    'passive voice',
  ],
  [
    'Quality managers at the dairy are told by the platform provider before it changes the place where sensor data is stored.',
    "The platform provider notifies the dairy's quality managers ahead of any change in where sensor data is stored.",
    'active and passive, synonyms',
  ],
  [
    'A visitor never walks alone into the rooms where the network cabinets of the wind farm stand.',
    "Access by visitors to the rooms housing the wind farm's network cabinets is always accompanied.",
    'free rewording',
  ],
  [
    'The grid operator has thought about what a burglar, a strike and a flood could each do to its remote terminals.',
    'Burglary, industrial action and flooding have all been considered by the grid operator as threats to its remote terminals.',
    'free rewording',
  ],
  [
    'It is clear who pays when a security fix takes a filling line out of production for a shift.',
    'Responsibility for the cost of a shift lost on a filling line because of a security fix has been settled.',
    'free rewording, few words in common',
  ],
  [
    'Suppliers of the parcel sorter may look at it from afar only while somebody from the depot has opened the door for them.',
    'Remote access to the parcel sorter is opened for its suppliers by depot staff and exists only for as long as they keep it open.',
    'free rewording, figure of speech',
  ],
];
