import type { PairText } from './pair-text.ts';

/** Pairs that say the same thing, for choosing thresholds with. */
export const sameTune: readonly PairText[] = [
  [
    'Mine planners and the security officer agree, before a new haulage fleet is ordered, which telemetry it may send out of the pit and who is allowed to read it.',
    'Mine planners and the security officer agree, before a new haulage fleet is ordered, which telemetry it may send out of the pit and who is allowed to read it.',
    'identical',
  ],
  [
    'The water utility keeps one inventory of all remote telemetry units, with owner, location, firmware version and date of last inspection.',
    'The water utility keeps one inventory of all remote telemetry units: owner, location, firmware version, and date of last inspection.',
    'punctuation only',
  ],
  [
    'Store managers report a missing or swapped payment terminal to the loss prevention team on the day it is noticed.',
    'Store managers must report a missing or swapped payment terminal to the loss prevention team on the day that it is noticed.',
    'lightly edited: must, that',
  ],
  [
    'Every infusion pump that joins the ward network has an identity of its own, recorded together with the clinical department that answers for it.',
    'Each infusion pump joining the ward network has its own identity, which is recorded with the clinical department responsible for it.',
    'synonyms, participle',
  ],
  [
    'Building operators review who can change set points of the heating plant once a year and withdraw rights that are no longer needed.',
    'Once a year, rights to change the set points of the heating plant are reviewed by the building operators, and those no longer needed are withdrawn.',
    'clause order, passive voice',
  ],
  [
    'Signalling suppliers tell the railway operator within an agreed time when they learn of a weakness in equipment that is in service.',
    'When signalling suppliers learn of a weakness in equipment in service, they inform the rail operator of it within an agreed period.',
    'clause order, synonyms',
  ],
  [
    'Farmers know which of their machines send field data to the maker and have agreed in writing what it may be used for.',
    'The farmer knows which machines transmit field data to the manufacturer and there is a written agreement on its permitted use.',
    'synonyms, singular and plural',
  ],
  [
    'A vehicle maker tests each fix on every hardware variant in the field before the update campaign starts.',
    'Before an update campaign begins, the fix has been tested by the vehicle manufacturer on all hardware variants that are in the field.',
    'clause order, passive voice, synonyms',
  ],
  [
    'The update service refuses to offer an image to a device whose owner has not agreed to the change.',
    'The update service does not offer an image to any device whose owner has not consented to the change.',
    'synonyms: refuses, does not',
  ],
  [
    'Threat scenarios for the ventilation control of the underground workings are written down with the people who run it and are revisited after each extension of the mine.',
    'The people who operate ventilation control in the underground workings help to document its threat scenarios, which are looked at again every time the mine is extended.',
    'reworded, clause order',
  ],
  [
    'Head office centralises the approval of all sensors and programmable controllers before any site may place an order.',
    'Head office centralizes the approval of all sensors and programmable controllers before any site may place an order.',
    'UK and US spelling',
  ],
  [
    'Operators recognise unusual behaviour of the dosing pumps because normal flow, pressure and chemical use have been recorded for each season.',
    'Operators recognize unusual behavior of the dosing pumps because normal flow, pressure, and chemical use have been recorded for each season.',
    'UK and US spelling, serial comma',
  ],
  [
    'Refrigerated display cases and their gateways are placed so that customers cannot reach cables, ports or reset buttons.',
    "Refrigerated display cases and their gateways are positioned so that cables, ports and reset buttons are out of customers' reach.",
    'synonyms, clause order',
  ],
  [
    'Patient data held on bedside monitors is classified, and the classification decides how long it stays on the device.',
    'Patient data kept on bedside monitors is classified; how long it remains on the device depends on that classification.',
    'reworded',
  ],
  [
    'Contracts with lift maintenance companies name the security duties of their technicians and the consequences of neglecting them.',
    'The security duties of technicians, and what follows if they are neglected, are stated in contracts with elevator maintenance companies.',
    'UK and US words, clause order, passive voice',
  ],
  [
    'The train operator and the infrastructure manager share warnings about attacks on trackside equipment through an agreed contact at each organisation.',
    'Warnings of attacks on trackside equipment are shared between the train operator and the infrastructure manager through a named contact on either side.',
    'passive voice, synonyms',
  ],
  [
    'Irrigation controllers fall back to a safe local schedule when the connection to the cloud service is lost.',
    'If irrigation controllers lose their connection to the cloud service, they revert to a safe local schedule.',
    'clause order, synonyms',
  ],
  [
    'There is a list of everyone who may start a remote driving session, and it is checked whenever someone leaves the company.',
    'A list exists of all persons allowed to begin a remote driving session; it is checked each time anyone leaves the company.',
    'synonyms',
  ],
  [
    'The effect of a failed update on a constrained device is tried out in a laboratory that has the same radio conditions as the field.',
    'What a failed update does to a constrained device is tested in a lab with radio conditions equal to those in the field.',
    'reworded',
  ],
  [
    'The board of the mining company approves a yearly budget for the security of extraction systems.',
    "A budget for the security of extraction systems is approved each year by the mining company's board.",
    'passive voice, clause order',
  ],
  [
    'Reservoir sites are visited at least monthly, and seals on cabinets, hatches and antennas are checked against the record of the previous visit.',
    'Inspectors visit reservoir sites every month or more often and compare the seals of cabinets, hatches and antennas with what was recorded at the last visit.',
    'reworded, active and passive',
  ],
  [
    'The retailer compares the serial number of each payment terminal with the delivery note before it is connected.',
    'Before a payment terminal is connected, its serial number is checked against the delivery note by the retailer.',
    'clause order, passive voice',
  ],
  [
    'A clinical engineer is present whenever a vendor works on an imaging system, on site or remotely.',
    'Whenever a vendor works on an imaging system, whether on site or from a distance, a clinical engineer attends.',
    'clause order, synonyms',
  ],
  [
    'The facility manager knows which building functions must keep running by hand when the automation network is switched off, and staff have practised it.',
    'Staff have rehearsed running the necessary building functions manually with the automation network off, and the facility manager knows which functions these are.',
    'clause order, synonyms',
  ],
  [
    'Interlocking software is accepted only with evidence that it comes from the approved supplier and was not altered on the way.',
    'Interlocking software is only accepted if there is proof that the approved supplier provided it and that it has not been changed in transit.',
    'synonyms, active and passive',
  ],
  [
    'Milk yield records and animal health data are shared with advisers only in the form that the herd owner has agreed to.',
    'Only in the form agreed to by the herd owner are milk yield records and animal health data shared with advisers.',
    'clause order',
  ],
  [
    'Workshops that pair a replacement key or control unit with a vehicle are registered and known to the vehicle maker.',
    'The vehicle maker knows and registers the workshops which pair replacement keys or control units with a vehicle.',
    'active and passive',
  ],
  [
    'Those who sign releases of the update service do not also decide which devices receive them.',
    'The persons signing releases of the update service are not the ones who decide which devices get them.',
    'reworded',
  ],
  [
    'Lessons from each blast-zone communication failure are discussed with the shift crews and lead to changes in the response plan.',
    'After every communication failure in the blast zone, lessons are discussed with shift crews and the response plan is changed accordingly.',
    'clause order, passive voice',
  ],
  [
    'Treatment chemists and control engineers together decide which readings, if falsified, could harm consumers.',
    'Control engineers and treatment chemists decide jointly which falsified readings could cause harm to consumers.',
    'word order, synonyms',
  ],
  [
    'Third-party service firms that look after self-checkout machines are asked once a year for evidence of how they protect their remote access.',
    'Each year, external service companies maintaining self-checkout machines have to provide evidence of how their remote access is protected.',
    'synonyms, clause order',
  ],
  [
    'Wheelchair, bed and asset trackers are removed from the hospital network when the equipment is sold, lent or scrapped.',
    'When equipment is sold, loaned or disposed of, its tracker (wheelchair, bed or asset) is taken off the hospital network.',
    'clause order, synonyms',
  ],
  [
    'Alarms from door controllers, lifts and fire panels are brought together in one place so that staff can see whether several systems misbehave at once.',
    'So that staff can tell when several systems misbehave at the same time, alarms of fire panels, elevators and door controllers are collected in a single place.',
    'clause order, UK and US words',
  ],
  [
    'The rail operator has named a person who decides how much delay to services is acceptable in return for a safer software change.',
    'The rail operator has appointed someone to decide what amount of service delay is acceptable for the sake of a safer software change.',
    'synonyms',
  ],
  [
    'Grain dryers and silos with remote control can be stopped locally by anybody standing next to them.',
    'Anyone standing beside a remotely controlled silo or grain dryer is able to stop it on the spot.',
    'reworded, clause order',
  ],
  [
    'Fleet customers are told in plain words which security support ends on which date for each vehicle model.',
    'For each vehicle model, fleet customers learn in plain language which security support will end and when.',
    'clause order, passive voice',
  ],
  [
    'Operators of the update service are warned when far more devices than expected ask for the same image.',
    'An alert goes to the operators of the update service if the number of devices requesting the same image is much higher than expected.',
    'reworded',
  ],
  [
    'The port authority requires crane suppliers to state the origin of the main electronic components.',
    'Crane suppliers are required by the port authority to declare where the main electronic components come from.',
    'passive voice, synonyms',
  ],
  [
    'Substation engineers know which national reporting duties apply when a relay setting was changed without permission.',
    'The national reporting duties that apply after an unauthorised change of a relay setting are known to substation engineers.',
    'passive voice, synonyms',
  ],
  [
    "Vulnerability reports about wind turbine controllers are judged by people who understand both the controller and the turbine's mechanical limits.",
    'People with an understanding of both the controller and the mechanical limits of the turbine assess vulnerability reports on wind turbine controllers.',
    'active and passive',
  ],
  [
    'Camera recordings from the warehouse are kept no longer than the works council agreement allows.',
    'Recordings of warehouse cameras are not retained beyond the time permitted by the agreement with the works council.',
    'synonyms, negated form of the same limit',
  ],
  [
    'Shared operator accounts at the crushing plant are known, listed and limited to the consoles where a personal sign-in would delay an emergency stop.',
    'At the crushing plant, shared operator accounts are known, listed, and restricted to consoles at which personal log-in would slow down an emergency stop.',
    'synonyms',
  ],
  [
    'The utility records the configuration of every telemetry unit after commissioning, and technicians compare it with the device at each visit.',
    'After commissioning, the configuration of each telemetry unit is recorded by the utility; at every visit technicians compare the device with that record.',
    'clause order, passive voice',
  ],
  [
    'Price labels and shelf sensors are bought only from makers who publish how to report a weakness to them.',
    'The retailer purchases shelf sensors and price labels solely from manufacturers that publish a way of reporting weaknesses.',
    'synonyms, active',
  ],
  [
    'Biomedical staff rate each newly published weakness by its possible effect on patients, not only by its technical severity.',
    'Each weakness newly made public is rated by biomedical staff according to what it could do to patients and not merely by technical severity.',
    'passive voice, synonyms',
  ],
  [
    'The owner of the building asks tenants before their occupancy data is used for anything other than heating and lighting.',
    'Before occupancy data is used for purposes beyond heating and lighting, the building owner asks the tenants concerned.',
    'clause order',
  ],
  [
    'Level crossing controllers are updated during planned closures so that a failed update never leaves the crossing without protection.',
    'Updates of level crossing controllers take place in planned closures, so that the crossing is never left unprotected by an update that fails.',
    'nominalisation',
  ],
  [
    'Drone pilots and agronomists learn each season which attacks on crop mapping have been seen in the region.',
    'Every season, agronomists and drone pilots are taught what attacks on crop mapping have occurred in the region.',
    'clause order, synonyms',
  ],
  [
    'Garage staff can tell a genuine diagnostic request from a tampered one because they were trained with examples.',
    'Training with examples enables workshop personnel to distinguish genuine diagnostic requests from manipulated ones.',
    'reworded, clause order',
  ],
  [
    'The time during which a device may run an outdated image without being reported is agreed with its owner.',
    'It is agreed with the owner of a device for how long it may run an out-of-date image before that is reported.',
    'reworded',
  ],
  [
    'Minutes show that security of the conveyor monitoring system was discussed before the last two changes of supplier.',
    'The minutes prove that before both of the latest supplier changes the security of the conveyor monitoring system was discussed.',
    'indicator, clause order',
  ],
  [
    'An assessor finds, for each pumping station chosen at random, a named person who answers for its security.',
    'For every pumping station picked at random, an assessor can find a person named as accountable for its security.',
    'indicator, clause order, synonyms',
  ],
  [
    'Records of the last year show that all vacuum pumps on the production line were inspected for open service ports.',
    "Last year's records demonstrate that each vacuum pump on the production line has been inspected for service ports left open.",
    'indicator, synonyms',
  ],
  [
    'Street lighting gateways that have been silent for a day are followed up by a crew, and the reason is written down.',
    'A crew follows up on any street lighting gateway that was silent for one day and notes down the reason.',
    'active and passive',
  ],
  [
    'Baggage handling systems can be isolated from the airport network, and those on duty know who may order it.',
    'It is possible to isolate the baggage handling systems from the airport network, and the staff on duty know who is permitted to order this.',
    'reworded',
  ],
  [
    'The pipeline operator reviews its threat model when a new valve station is connected, when an incident happens, and otherwise every year.',
    'The threat model of the pipeline operator is reviewed annually and, in addition, whenever there is an incident or a new valve station is connected.',
    'clause order, passive voice',
  ],
  [
    'Home camera vendors tell customers how to delete their recordings and what happens to copies when the contract ends.',
    'Customers of home camera vendors are told how recordings can be deleted and what becomes of copies once the contract has ended.',
    'passive voice, synonyms',
  ],
  [
    'The cold-chain carrier, the shipper and the warehouse have agreed who reacts first when a temperature logger reports tampering.',
    'Carrier, shipper and warehouse in the cold chain have an agreement on who is first to respond if a temperature logger signals tampering.',
    'synonyms',
  ],
  [
    'Spare controllers for the hoist are stored locked, and their firmware is checked before they are fitted.',
    'Spare hoist controllers are kept under lock and their firmware gets checked prior to being fitted.',
    'lightly edited',
  ],
  [
    'Test results of the emergency restart of the water tower telemetry are kept and compared from year to year.',
    "The results of testing the emergency restart of water tower telemetry are retained, and each year's are compared with those before.",
    'synonyms',
  ],
  [
    'The distributor of smart meters learns from the manufacturer, before installation, which default accounts exist and how to remove them.',
    'Prior to installing smart meters, the distributor is told by the manufacturer what default accounts there are and how these are removed.',
    'clause order, passive voice',
  ],
  [
    'Only staff who completed the hygiene and security course may change recipes on the bakery line.',
    'Changing recipes on the bakery line is reserved for staff who have finished the hygiene and security course.',
    'reworded',
  ],
  [
    'Nobody connects a new sensor to the plant network on their own; the control engineer has to agree first.',
    'New sensors are added to the plant network only with prior approval by the control engineer.',
    'free rewording',
  ],
  [
    'Hospitals buying connected beds ask how long the maker will go on fixing flaws.',
    'A question put to every bed manufacturer by purchasing hospitals is for what period security updates will be available.',
    'free rewording, few words in common',
  ],
  [
    'When a retailer closes a shop, its cameras, counters and terminals are collected and no recordings or accounts remain on them.',
    'Closing a shop includes taking back all terminals, cameras and counters and erasing whatever accounts and recordings they still hold.',
    'free rewording',
  ],
  [
    'The tunnel control room can tell within minutes that a ventilation sensor has stopped reporting.',
    'If a sensor of the tunnel ventilation falls silent, the control room becomes aware of it in a matter of minutes.',
    'free rewording',
  ],
  [
    'Site managers are free to refuse an update during harvest, but they have to name a later date.',
    'During harvest, a site manager may put off an update provided that another date is given for it.',
    'free rewording',
  ],
  [
    'Nobody has been given more rights on the pumping scheduler than the job requires, and a yearly check confirms it.',
    "A check once per year confirms that people's rights on the pumping scheduler do not go beyond what their work needs.",
    'free rewording, negated form',
  ],
];
