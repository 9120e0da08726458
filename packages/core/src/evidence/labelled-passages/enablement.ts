/**
 * Passages on enablement as people say them. A heading names the practice that a chair would choose; each line gives the
 * kind of finding, practices that would be right as well, and the words. The second and fourth of five are held out.
 */
export const enablementPassages = `
# EMI
current-practice: All nurses on the ward use the same login because switching takes a minute and a half.
weakness: People who left two years ago are still in the system, last month I found one who had died.
weakness +ICD: Every meter ships with the same key burned in, so any of them can pretend to be any other.
requirement: Each locomotive controller receives its own certificate at the factory, and it is withdrawn when the unit is scrapped.
current-practice: The foreman types in the PIN at the start of the shift and then the terminal stays open for everybody.
wish: With gloves and mud you can't type a password. Let us tap our helmet tag or something.
risk: A fake collar could report to our gateway and we would believe it's a cow of ours.
current-practice: HR sends a mail when someone starts, and IT makes the user. For leavers the mail often doesn't come.
current-practice +AC: The default admin/admin is still on the cabinets at most substations as far as I know.
weakness +ACC: When a workshop swaps the control unit the new one turns up in the back end as an unknown car.
requirement +AC: Seasonal pickers and agency drivers get personal sign-ins limited to the season.
wish: One directory for all plants, so I don't have eleven usernames.
risk +MP: We can't tell from the logs who it was, the whole crew is "operator1".
weakness: Nobody checks whether the box that calls itself pump 14 is indeed pump 14.
current-practice: Phones are paired with the machine by whoever stands next to it and presses the button. Ex-owners stay paired.

# AC
weakness: Operators can change the alarm limits although only process engineers should.
current-practice: Everyone in the control room is administrator, it's the only way to get the old SCADA running.
requirement: In an emergency a doctor must get at the pump settings right away, even without authorisation, and it's looked at afterwards.
weakness: Rights pile up. You move from stores to maintenance to planning and keep all you ever had.
current-practice +STD: Remote sessions get opened by the shift lead for an hour, after a phone call, then closed again.
risk: One fitter alone could open the sluice and switch off its alarm.
wish: Tenants should be able to set their own heating and nothing else in the building.
current-practice: There's a matrix of roles pinned on the wall. Who is in which role gets gone through with the supervisors each spring.
risk: A valet with the phone key could drive off anywhere since we don't limit speed or area for him.
weakness +EMI: The engineering laptop talks to any controller on the line, no questions asked.
requirement: No one may both write a train path and release it.
requirement: Commands to open breakers are only accepted from the dispatch centre on duty and only while the field switch stands on remote.
current-practice +PP: The cleaner's card opens the server room, always has.
weakness: Grandad's phone app can do everything the contractor's can, and he taps valves open by accident from eleven hundred kilometres away.
wish: Permission that ends by itself when the work order is closed would be great.

# ACC
weakness: I could not tell you how many sensors we have, somebody counted them in 2017.
current-practice: The electrician changes a parameter at night to get the belt running again and tells no one.
current-practice: All changes to signalling go through the change board on Tuesdays, with a rollback described.
weakness: The drawings show a switch that's been gone for years, and three that nobody drew are there.
requirement: The as-built settings of each turbine are stored, and compared with the actual ones twice a year.
wish: Scan the barcode and see which version and which options this unit has, that's what our technicians need.
risk +RRC: When a machine goes wrong after a tweak there's no way back to what it was, because the earlier program wasn't kept.
current-practice +PSC: Each vet clinic plugs in whatever they buy. We find out when they ring for help.
requirement: Before the recipe or the logic is altered, the safety engineer signs off on the effects.
weakness: Rental pumps come and go, they're on nobody's list.
weakness +SMD +ICD: We sold twenty old tills on eBay with the shop's settings and journals still on them.
current-practice: The building manager keeps an Excel of all controllers with serial numbers, more or less up to date.
risk: Someone flips the jumper to programming mode for a test and forgets it, we've had this three times.
wish: It would be good to know before we touch one thing what else hangs on it.
current-practice: Car variants are frozen by model year. In the field the dealer codes extras and the central record isn't told.

# PP
weakness: Kiosks of the water board all have the same key, and you can buy that key online.
current-practice: Solar panels and the modem at the borehole were stolen twice, so now they're on a four metre pole.
current-practice: The network cabinet is in the corridor beside the vending machine, door ajar for the heat.
risk: Anyone on the platform can reach behind the ticket machine and pull out the cable.
requirement +MP +EDR: Opening of a trackside hut triggers a signal in the control centre, and a patrol arrives within half an hour.
weakness: Dust gets into everything down there, and the housings crack, then any child could pull the board out.
weakness: Visitors get a vest and walk round by themselves.
current-practice: Night watchman, one dog, a fence with a hole in it.
requirement: The escape doors have to open in a fire, so locks on the plant room can't be the kind that jam when the power goes.
wish: Cameras on the barns please, I live twenty kilometres away.
risk: You can put a skimmer on the pump terminal at the forecourt in thirty seconds while the attendant's looking away.
wish: Seals that show when someone's opened the meter box would save us a lot of arguments.
current-practice: The charger stands in a public car park, cable and screws in reach of everybody, tested with a crowbar once.
current-practice: The caretaker makes a round every evening and rattles the doors of the transformer rooms.
weakness: The spare control units lie on an open shelf in the workshop, drivers and couriers walk past.

# SMD
weakness: Nobody can say who owns the yield data, us, the tractor maker or the contractor who drove it.
risk: From the half-hourly meter values you can tell when somebody is on holiday.
current-practice: We keep everything forever because storage is cheap.
requirement: Location records of drivers are erased after ninety days unless a claim is pending.
weakness: There's a classification for paper documents, public, internal, secret. Nobody knows where a vibration curve belongs.
current-practice: Our privacy officer has a list of personal information in the patient monitors and why we hold it.
weakness: The car sends two hundred signals to the back end and not even the project knows what for.
wish: It'd help to agree which readings must never be wrong and which are just nice to have.
wish +STD: Give us some rule for what we're allowed to hand on to the machine builder and what stays in house.
risk: Each blasting plan is harmless, but put together with the truck logs it tells a thief where the explosives are.
current-practice: Camera pictures from the shop floor go to head office, the landlord and I guess the alarm company too. Never written down.
current-practice: Footage is wiped after three days because the works council insisted.
requirement: For every category the group states how confidential, how correct and how available it has to be.
weakness: Copies for the data science people contain the names of the residents, no one thought of it as the sensitive stuff.
risk: Customers would leave us if they found out what the vacuum knows about their homes.

# ICD
weakness: The radio link to the reservoirs is in clear, a hobbyist with a scanner can read along.
current-practice: Traffic between gateway and cloud is encrypted, but from the valve to the gateway it's plain old Modbus.
risk: The keys are in a text file on the build server, whoever takes that can sign anything.
weakness +SMD: Technicians photograph the screens with their private phones and send it over WhatsApp.
requirement: Dose settings are checked on arrival for unauthorised alteration before the pump accepts them.
weakness: The small tags have so little battery that we had to leave out the scrambling altogether.
requirement +ACC: Drives of vehicle units that are returned have to be erased so that nothing can be read back.
current-practice: USB sticks are how recipes get to the machine, no protection on those.
risk +PM +VA: The cipher in the smart locks was broken two years ago and we've no way of swapping it out in the field.
current-practice: The historian database sits on an encrypted disk, that was the default setting and we left it.
wish: I want to be sure that what the sensor measured is what arrives at my desk.
weakness +EMI +ACC: Certificates run out on a Sunday and then nothing talks to anything any more.
current-practice +RRC: A nightly copy goes to a second site, and each quarter we pull some of it back to see whether it's readable.
wish: A small safe chip for secrets in each charger would be worth the two euros.
risk: Passwords of the card readers can be read from the memory with a cheap clip.
`;
