import type { PairText } from './pair-text.ts';

/** Pairs that say different things, for choosing thresholds with. */
export const differentTune: readonly PairText[] = [
  [
    'Mine planners and the security officer agree, before a new haulage fleet is ordered, which telemetry it may send out of the pit and who is allowed to read it.',
    'Mine planners and the security officer agree, before a new haulage fleet is ordered, how its suppliers are to be told about weaknesses found after delivery.',
    'same opening and people, other demand',
  ],
  [
    'The water utility keeps one inventory of all remote telemetry units, with owner, location, firmware version and date of last inspection.',
    'The inventory of remote telemetry units is updated automatically from the network, and differences between record and reality are investigated within an agreed time.',
    'higher level: automation of the same inventory',
  ],
  [
    'Store managers report a missing or swapped payment terminal to the loss prevention team on the day it is noticed.',
    'The loss prevention team tells all store managers on the day it learns of a new way to swap payment terminals.',
    'direction reversed, other content',
  ],
  [
    'Every infusion pump that joins the ward network has an identity of its own, recorded together with the clinical department that answers for it.',
    'Every nurse who uses an infusion pump on the ward has an identity of his or her own, recorded together with the clinical department.',
    'other object: device and person',
  ],
  [
    'Building operators review who can change set points of the heating plant once a year and withdraw rights that are no longer needed.',
    'Rights to change set points of the heating plant end by themselves when a person changes jobs, without waiting for the yearly review.',
    'higher level of the same subject',
  ],
  [
    'Signalling suppliers tell the railway operator within an agreed time when they learn of a weakness in equipment that is in service.',
    'Signalling suppliers deliver a fix to the railway operator within an agreed time after a weakness in equipment in service has been confirmed.',
    'telling and fixing are different demands',
  ],
  [
    'Farmers know which of their machines send field data to the maker and have agreed in writing what it may be used for.',
    'Farmers know which of their machines can be started or stopped from a distance by the maker and have agreed in writing when.',
    'same frame, remote control instead of data',
  ],
  [
    'A vehicle maker tests each fix on every hardware variant in the field before the update campaign starts.',
    'A vehicle maker tells owners of every hardware variant in the field what the fix changes before the update campaign starts.',
    'testing and informing',
  ],
  [
    'The update service refuses to offer an image to a device whose owner has not agreed to the change.',
    'The update service refuses to offer an image to a device whose battery would not last until the change is finished.',
    'same frame, other condition',
  ],
  [
    'Threat scenarios for the ventilation control of the underground workings are written down with the people who run it.',
    'Response plans for the ventilation control of the underground workings are written down with the people who run it.',
    'threat scenarios and response plans',
  ],
  [
    'Head office approves all sensors and programmable controllers before any site may place an order.',
    'Each site approves its own sensors and programmable controllers and tells head office afterwards what was ordered.',
    'opposite roles',
  ],
  [
    'Operators recognise unusual behaviour of the dosing pumps because normal flow, pressure and chemical use have been recorded for each season.',
    'Unusual behaviour of the dosing pumps is detected by software that learns normal flow, pressure and chemical use and is itself reviewed each season.',
    'higher level: automated detection',
  ],
  [
    'Refrigerated display cases and their gateways are placed so that customers cannot reach cables, ports or reset buttons.',
    'Refrigerated display cases and their gateways keep the last safe temperature when customers or cleaners have pulled a cable.',
    'same devices, prevention and continuity',
  ],
  [
    'Patient data held on bedside monitors is classified, and the classification decides how long it stays on the device.',
    'Patient data held on bedside monitors is classified, and the classification decides who in the ward may look at it.',
    'same frame, retention and access',
  ],
  [
    'Contracts with lift maintenance companies name the security duties of their technicians.',
    'Technicians of lift maintenance companies are accompanied by a member of the building staff until their identity has been confirmed.',
    'same people, contract and escort',
  ],
  [
    'The train operator and the infrastructure manager share warnings about attacks on trackside equipment through an agreed contact.',
    'The train operator and the infrastructure manager rehearse together, every year, how they would respond to an attack on trackside equipment.',
    'sharing warnings and rehearsing response',
  ],
  [
    'Irrigation controllers fall back to a safe local schedule when the connection to the cloud service is lost.',
    'Irrigation controllers raise an alarm to the farm office when the connection to the cloud service is lost for an hour.',
    'same trigger, other reaction',
  ],
  [
    'There is a list of everyone who may start a remote driving session, and it is checked whenever someone leaves the company.',
    'Every remote driving session is recorded with the name of the person who started it, and the records are checked at random.',
    'authorisation and logging',
  ],
  [
    'The effect of a failed update on a constrained device is tried out in a laboratory with the same radio conditions as the field.',
    'The effect of a failed update on a constrained device is observed in the field and reported to those who plan the next campaign.',
    'laboratory trial and field feedback',
  ],
  [
    'The board of the mining company approves a yearly budget for the security of extraction systems.',
    'The board of the mining company receives a yearly report on attacks against extraction systems at other operators.',
    'budget and information',
  ],
  [
    'Reservoir sites are visited at least monthly, and seals on cabinets, hatches and antennas are checked against the previous record.',
    'Reservoir sites are watched around the clock, and an opened cabinet or hatch is known in the control room within minutes.',
    'higher level: continuous surveillance',
  ],
  [
    'The retailer compares the serial number of each payment terminal with the delivery note before it is connected.',
    'The retailer compares the serial number of each payment terminal with the inventory at the start of every working day.',
    'same check at other times for another purpose',
  ],
  [
    'A clinical engineer is present whenever a vendor works on an imaging system, on site or remotely.',
    'A clinical engineer need not be present when a vendor works on an imaging system remotely, provided the session is recorded.',
    'negation: presence waived',
  ],
  [
    'The facility manager knows which building functions must keep running by hand when the automation network is switched off.',
    'The facility manager knows which building functions may be switched off without harm while the automation network is repaired.',
    'must keep running and may be switched off',
  ],
  [
    'Interlocking software is accepted only with evidence that it comes from the approved supplier and was not altered on the way.',
    'Interlocking software is put into service only after a second engineer has repeated the functional tests of the approved supplier.',
    'authenticity and testing',
  ],
  [
    'Milk yield records and animal health data are shared with advisers only in the form that the herd owner has agreed to.',
    'Milk yield records and animal health data are stored so that a fire or a broken computer on the farm does not destroy them.',
    'sharing and keeping safe',
  ],
  [
    'Workshops that pair a replacement key or control unit with a vehicle are registered and known to the vehicle maker.',
    'Owners are notified by the vehicle maker whenever a workshop pairs a replacement key or control unit with their vehicle.',
    'same topic, registration and notification',
  ],
  [
    'Those who sign releases of the update service do not also decide which devices receive them.',
    'Those who sign releases of the update service also decide which devices receive them, and a supervisor looks at their decisions monthly.',
    'negation flip',
  ],
  [
    'Lessons from each blast-zone communication failure are discussed with the shift crews and lead to changes in the response plan.',
    'Each blast-zone communication failure is reported to the regulator together with the time at which work was resumed.',
    'learning and reporting',
  ],
  [
    'Treatment chemists and control engineers together decide which readings, if falsified, could harm consumers.',
    'Treatment chemists and control engineers together decide by which other readings a falsified value would be noticed.',
    'threat and detection',
  ],
  [
    'Third-party service firms that look after self-checkout machines are asked once a year for evidence of how they protect their remote access.',
    'Third-party service firms that look after self-checkout machines lose their remote access when they have not used it for three months.',
    'assurance and access removal',
  ],
  [
    'Wheelchair, bed and asset trackers are removed from the hospital network when the equipment is sold, lent or scrapped.',
    'Wheelchair, bed and asset trackers are entered in the hospital inventory before the equipment is used for the first time.',
    'end of life and start of life',
  ],
  [
    'Alarms from door controllers, lifts and fire panels are brought together in one place so that staff can see whether several systems misbehave at once.',
    'Alarms from door controllers, lifts and fire panels are each answered by the firm that maintains the system, under its own contract.',
    'central view and separate handling',
  ],
  [
    'The rail operator has named a person who decides how much delay to services is acceptable in return for a safer software change.',
    'The rail operator has named a person who informs passengers when a software change is going to delay services.',
    'role with another task',
  ],
  [
    'Grain dryers and silos with remote control can be stopped locally by anybody standing next to them.',
    'Grain dryers and silos with remote control cannot be started from a distance while anybody is standing next to them.',
    'local stop and start interlock',
  ],
  [
    'Fleet customers are told in plain words which security support ends on which date for each vehicle model.',
    'Fleet customers are told in plain words which data each vehicle model collects and how they can object.',
    'same frame, support end and privacy',
  ],
  [
    'Operators of the update service are warned when far more devices than expected ask for the same image.',
    'Operators of the update service are warned when far fewer devices than expected report that they installed an image.',
    'same frame, other signal',
  ],
  [
    'The port authority requires crane suppliers to state the origin of the main electronic components.',
    'The port authority requires crane operators to state the reason for each manual override of the collision protection.',
    'same organisation and verb, other demand',
  ],
  [
    'Substation engineers know which national reporting duties apply when a relay setting was changed without permission.',
    'Substation engineers are alerted when a relay setting was changed without permission and can restore the approved setting.',
    'compliance knowledge and detection',
  ],
  [
    'Vulnerability reports about wind turbine controllers are judged by people who understand both the controller and the mechanics.',
    'Vulnerability reports about wind turbine controllers are passed on to the other operators of the same turbine type.',
    'assessment and sharing',
  ],
  [
    'Camera recordings from the warehouse are kept no longer than the works council agreement allows.',
    'Camera recordings from the warehouse are kept at least until an incident under investigation has been closed.',
    'maximum and minimum retention',
  ],
  [
    'Shared operator accounts at the crushing plant are known, listed and limited to a few consoles.',
    'Shared operator accounts at the crushing plant have been replaced by personal ones, and exceptions are approved one by one.',
    'higher level: replaced',
  ],
  [
    'The utility records the configuration of every telemetry unit after commissioning, and technicians compare it at each visit.',
    'The utility records the configuration of every treatment plant controller after commissioning, and an auditor compares it each year.',
    'other device, role and frequency',
  ],
  [
    'Price labels and shelf sensors are bought only from makers who publish how to report a weakness to them.',
    'Price labels and shelf sensors are bought only from makers who promise updates for as long as the store intends to use them.',
    'same frame, other requirement of suppliers',
  ],
  [
    'Biomedical staff rate each newly published weakness by its possible effect on patients, not only by its technical severity.',
    'Biomedical staff rate each newly bought device by its possible effect on patients before it gets a place on the network.',
    'weaknesses and purchases',
  ],
  [
    'The owner of the building asks tenants before their occupancy data is used for anything other than heating and lighting.',
    'Tenants can see at any time which occupancy data the owner of the building has collected about their floor.',
    'consent and transparency',
  ],
  [
    'Level crossing controllers are updated during planned closures so that a failed update never leaves the crossing without protection.',
    'Level crossing controllers can return to the previous software within minutes when an update has failed during a planned closure.',
    'scheduling and rollback',
  ],
  [
    'Drone pilots and agronomists learn each season which attacks on crop mapping have been seen in the region.',
    "Drone pilots and agronomists report attacks on crop mapping to the growers' association, which warns the region.",
    'receiving and giving information',
  ],
  [
    'Garage staff can tell a genuine diagnostic request from a tampered one because they were trained with examples.',
    'Garage staff may answer a diagnostic request only after the owner of the vehicle has given permission.',
    'recognition and permission',
  ],
  [
    'The time during which a device may run an outdated image without being reported is agreed with its owner.',
    'The time at which a device installs a new image is agreed with its owner so that work is not interrupted.',
    'same words, tolerance and scheduling',
  ],
  [
    'Minutes show that the security of the conveyor monitoring system was discussed before the last two changes of supplier.',
    'Minutes show that failures of the conveyor monitoring system were discussed after the last two production stops.',
    'indicators of different things',
  ],
  [
    'An assessor finds, for each pumping station chosen at random, a named person who answers for its security.',
    'An assessor finds, for each pumping station chosen at random, a plan for running it by hand for a day.',
    'indicators with the same frame',
  ],
  [
    'Records of the last year show that all vacuum pumps on the production line were inspected for open service ports.',
    'Vacuum pumps on the production line are designed so that their service ports can be closed with a cover and a lock.',
    'indicator and action of different things',
  ],
  [
    'Street lighting gateways that have been silent for a day are followed up by a crew, and the reason is written down.',
    'Street lighting gateways that have been replaced are wiped by a crew before they leave the depot.',
    'same devices and role, other task',
  ],
  [
    'Baggage handling systems can be isolated from the airport network, and those on duty know who may order it.',
    'Payment kiosks in the car park can be isolated from the airport network, and those on duty know who may order it.',
    'same sentence, other system',
  ],
  [
    'The pipeline operator reviews its threat model when a new valve station is connected, when an incident happens, and otherwise every year.',
    'The threat model of the pipeline operator covers valve stations, compressors and the leak detection system, each with its own attackers.',
    'review and coverage of the same document',
  ],
  [
    'Home camera vendors tell customers how to delete their recordings and what happens to copies when the contract ends.',
    'Home camera vendors tell customers when someone at the company has looked at their recordings and for what reason.',
    'deletion and disclosure',
  ],
  [
    'The cold-chain carrier, the shipper and the warehouse have agreed who reacts first when a temperature logger reports tampering.',
    'The cold-chain carrier, the shipper and the warehouse have agreed which temperature data each of them may see.',
    'response and data sharing',
  ],
  [
    'Spare controllers for the hoist are stored locked, and their firmware is checked before they are fitted.',
    'Operators of the container terminal keep a register of every radio remote control and collect lost ones within a shift.',
    'unrelated statements',
  ],
  [
    'Results of the emergency restart test of the water tower telemetry are kept and compared from year to year.',
    'The insurer of the hospital is told once a year how the risk from connected laboratory equipment has changed.',
    'unrelated statements',
  ],
  [
    'The distributor of smart meters learns from the manufacturer, before installation, which default accounts exist and how to remove them.',
    'The distributor of smart meters removes default accounts during installation and samples the installed base to prove that none is left.',
    'supplier information and own verified action',
  ],
  [
    'Only staff who completed the hygiene and security course may change recipes on the bakery line.',
    'A change of recipe on the bakery line takes effect only after a second person has confirmed it at the panel.',
    'training precondition and four eyes',
  ],
  [
    'Nobody connects a new sensor to the plant network without the agreement of the control engineer.',
    'Nobody disconnects a sensor from the plant network without the agreement of the control engineer, not even during maintenance.',
    'one word apart: connects and disconnects',
  ],
  [
    'Site managers are free to refuse an update during harvest, but they have to name a later date.',
    'Site managers are not free to refuse an update during harvest if it removes a weakness that is being exploited.',
    'negation flip',
  ],
  [
    'The tunnel control room can tell within minutes that a ventilation sensor has stopped reporting.',
    'The tunnel control room can tell within minutes that a ventilation fan has been started by somebody without permission.',
    'same frame, other event',
  ],
  [
    'Contractors who service the pumping stations are identified by the utility before the visit.',
    'Contractors who service the pumping stations identify every part that they have replaced before the end of the visit.',
    'same verb in another sense',
  ],
  [
    'The rolling-stock owner lists all software of the train, with supplier and version, and keeps the list up to date.',
    'The rolling-stock owner lists all suppliers of the train who had remote access in the last year, and keeps the list up to date.',
    'same frame, other list',
  ],
  [
    'Data of the ore-sorting cameras is backed up daily, and the copies are kept at another site.',
    'Data of the ore-sorting cameras is backed up daily, and restoring it has been tried in the last half year.',
    'same first half, other demand',
  ],
];
