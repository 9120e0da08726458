/**
 * Passages on hardening as people say them. A heading names the practice that a chair would choose; each line gives the
 * kind of finding, practices that would be right as well, and the words. The second and fourth of five are held out.
 */
export const hardeningPassages = `
# VA
current-practice: A student broke into the demo unit over the summer and wrote a report, that's the only test we ever did.
risk: If you scan the network while the line is running the old PLCs fall over.
weakness +SAI +PM +ACC: We get the security bulletins as PDF and no one compares them with what we've got.
requirement: Before a new model goes on sale outside experts try to break it, and the flaws are fixed or justified.
current-practice: The list of holes is 400 lines, sorted by the number the tool gives, not by what it'd mean for a patient.
wish: An address where customers can tell us about a hole without being threatened by our lawyers.
weakness: We don't check for weak spots at all, the plant's twenty years old, where would you start?
risk: Researchers showed at a conference that our brake controller can be crashed. We hadn't looked at that part ourselves.
current-practice: Once a year somebody comes with a laptop, runs a tool over the office and leaves out everything below the firewall.
requirement: Findings are rated with those who run the process, given an owner and followed until closed.
weakness: Same mistake over and over, hard-coded passwords, in each new product. Nobody asks why it happens.
wish: A rig with the same equipment where we could try nasty things without stopping the trains.
current-practice: We look up our components in the public database every month and write down which ones are affected.
current-practice +ACC +PSC: After the news about that logging library we spent a week finding out whether any of ours had it.
weakness: The web page of the irrigation box had a hole you could drive a tractor through. A customer found it, not us.

# PM
current-practice: Updates are installed at the annual shutdown, if there's time left.
weakness: The X-ray still runs on Windows XP and the maker says hands off or you lose the warranty.
risk: Halfway through the download the ignition is switched off, and you've got a brick in somebody's driveway.
current-practice: The supplier's engineer brings the new firmware on a stick when he's here anyway.
requirement: Critical fixes are on all trains within thirty days, tried first on one unit of each series.
weakness +ACC: We don't know which version is on which elevator, so we can't say who's still missing the latest one.
wish: Let the tills update overnight in waves so we can stop when the first ten go wrong.
weakness: You need a boat to get to the buoy, so it hasn't been upgraded since it was put out.
weakness +PSC: The vendor's out of business. No more fixes for those drives, and they'll be running for another fifteen years.
current-practice: For the machines that can't be touched we put a little box in front and write down the reason.
requirement +ICD: The vehicle checks where the package came from before installing it, and can fall back to the previous one.
risk: Last time they rolled out a new release the whole shop floor stood still for six hours. Since then everyone clicks "later".
wish: Tell us a month ahead when we can have the crusher for two hours.
requirement: Software on the collars has to be renewable over the air during the animal's life.
current-practice: We try each release on the test bench with the real controllers for a week, then ask operations for a slot.

# MP
weakness: Logs are overwritten after two days and the clocks are all different.
current-practice: Old Pete hears when the compressor sounds wrong, no system would tell us.
current-practice: There's a screen with lights in the control room, green mostly, we look when it goes red.
weakness: Two thousand alarms a day, so we stopped reading them.
requirement: What normal traffic between the stations looks like is written down and anything else is flagged.
risk: The battery sensors sleep for 23 hours, they could be hijacked for a day before we'd notice.
wish: Something that tells us at night that a tank's reading doesn't match its neighbours.
weakness: On weekends the stations are unmanned. Whatever happens there we see on Monday.
requirement: Records of all commands to the points are kept for a year so an accident can be reconstructed.
current-practice +STD: A company looks at the events of our IT round the clock, but the production cells aren't hooked up.
current-practice: The back end counts how often a car calls home and raises a flag when it's odd.
risk: Someone could've been in our network for months for all I know, there's nothing that would show it.
wish: I'd love to see the door contacts, the badge readers and the network events on one timeline.
current-practice: Twice a shift the operator goes through the event journal and initials it.
weakness: The union doesn't want us to evaluate who pressed what, so usage data is thrown away.

# SAI
current-practice: We hear of attacks on other utilities in the evening news like everyone else.
wish: A phone tree between the farms of the valley would be good, if it hits one it'll hit the others the next day.
weakness: Lawyers won't allow us to tell other carmakers what happened to us.
current-practice: I'm in a WhatsApp group with the heads of maintenance of four other hospitals, that's where I learn things first.
requirement: A warning from the national centre reaches the people on duty in each store within an hour, in plain words.
current-practice: We belong to the sector group, go to the meetings and mostly listen.
weakness: Alerts come in English with twenty pages. My guys in the pit need two lines what to look for.
risk: Everyone keeps quiet out of shame, so the same trick works at one mine after the other.
requirement: The company names a contact who receives advisories from partners and the authority, and passes on what others need to know.
weakness: Our mother company had been hit by the same gang in Chile and nobody told us.
wish: It'd be worth money to get anonymised cases from other building owners.
weakness: The bulletin mailbox belongs to somebody who went on parental leave.
current-practice: The intelligence feed is bought in and goes straight to IT, production has never seen it.
risk +EDR: If we publish what happened, the papers will say the water's poisoned, so we say nothing.
current-practice: Dealers ring our hotline when thieves have a new gadget, and from there the tip goes to the other markets.

# EDR
weakness: If something looks fishy I wouldn't know who to call, the number on the poster is dead.
current-practice: First reaction is always the electrician reboots it. Whether it was an attack we'll never know.
requirement: No one disconnects a ventilator on suspicion, the ward must be warned first.
wish: A one-page card in the cab: who do I ring, what mustn't I touch.
current-practice: There's a plan for fire and for gas leaks, and a copy of IT's plan that says "isolate the server", which doesn't help with a conveyor.
weakness: Three departments started to handle it and gave the customers three different stories.
requirement: Events are sorted into four classes, and from class two on the duty manager takes over.
current-practice: Last autumn we played through ransomware in the control room with the police present. It was chaos, good chaos.
weakness: They wiped the machine to get going again, and the traces were gone when the investigators turned up.
risk: Ordering all cars to stop at the same time would be worse than the attack.
wish: Practise it at night with the crew we've got then, not at ten in the morning with all the bosses around.
current-practice: The on-call roster covers plant faults. Hacking isn't on the list of reasons to call.
weakness: It took us four days to agree that it was an incident at all.
risk: If the phones go down with the network we can't even alert each other.
requirement +CM: Press, regulator, neighbours: who says what within how many hours is laid down beforehand.

# RRC
current-practice: If the computer dies we can run the treatment by hand for about two days, but only the older guys know how.
weakness: The backup of the PLC program is on a laptop and nobody knows which laptop.
requirement: Signal boxes are to be back within four hours, main lines first, branch lines later.
risk: Lead time for a new transformer controller is forty weeks, so if it gets fried we're dark for a year.
current-practice: During the outage the wards went back to paper charts. It took three weeks to type it all in again.
weakness: We restored the system twice and it got infected again since the hole was never closed.
wish: I want a spare milking robot controller on the shelf. Cows don't wait.
risk: With both data centres in the same flood plain, well.
current-practice: We pull the plug once a year and see whether the second site takes over. Last time it took nine hours rather than two.
weakness +ICD: No one has ever tried whether the machines start up from the saved images.
requirement: The car must still drive and brake if the connection or the service behind it is gone.
requirement: After an attack a controller goes back into service only if it's shown to be clean.
wish: Let shops sell offline with a paper pad when the till server is gone, we used to be able to.
weakness: Our restart plan assumes the phone, power and the internet are fine.
current-practice: After each big breakdown we sit down, find out why it happened and order the parts we missed.
`;
