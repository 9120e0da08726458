/**
 * Passages in which people speak in a roundabout way, written after the first words for practices had been chosen and used
 * for choosing more: none is held out. A heading names the practice that a chair would choose.
 */
export const obliquePassages = `
# SPM
current-practice: Honestly? It's me, two hours on a Friday, if the ovens behave.
wish: Please decide at the top what this is meant to achieve for the brewery, then I'll happily do my share.
weakness: Each ward manager gets told to look after the gadgets, none was ever shown how.

# CM
current-practice: The dairy board's surveyor comes with a list and we show him whatever he asks for.
weakness: Selling into Korea means another stamp, which nobody had put in the schedule.
requirement: The operator shall be able to demonstrate at any moment that the duties laid down in the act are being met.

# TM
risk: What if someone parks a drone on the silo roof and plays with our wireless from there?
weakness: We only ever pictured kids fooling around, never a crew who'd spend half a year on us.
current-practice: An old sergeant walks through each new terminal with us and tells us where he would strike.

# RA
current-practice: Upstairs they'd rather pay for the odd stoppage than for prevention, and that's been said aloud.
weakness: How bad is too bad? Nobody has ever answered me that.
requirement: Only the managing director may agree to leave a known problem as it is, and only for a year.

# PSC
weakness: The hobby shop boards ended up in the production scales because the real ones were out of stock.
wish: We want to see where each module was put together before it goes into a tram.
risk: If the importer folds we sit on six hundred trackers with no one behind them.

# STD
current-practice +SMD: A lad from the drone firm uploads our field maps to wherever, we just get the bill.
weakness: Whoever cleans the tanks has a tablet with our app on, from their employer, not ours.
requirement: Before the night watch over the pumping stations goes to another company, we visit them and ask for references.

# EMI
weakness: Three robots answered to the name of Bob after the supplier copied one onto the others.
current-practice: The interns come and go and just borrow somebody's chip.
wish: I'd like the substation to know for certain that it's me who is talking to it.

# AC
risk: My apprentice could shut the whole smelter from his tablet if he wanted to.
requirement: Guests at the hotel may reach the blinds in their room, not the boiler.
weakness: When somebody moves to another crew the old buttons keep working for him.

# ACC
weakness: There's a drawer with forty gateways, some new, some broken, some that belong to God knows whom.
current-practice: We look at the sheet on the inside of the door to learn how it was set originally, if the sheet is there.
requirement: Nothing gets rewired on the train without a ticket and a colleague's look over it.

# PP
current-practice: Kids climb over at the lake side and sit on the inverter boxes.
risk: We lost a whole pallet of loggers out of the back of a van, and could lose more.
weakness: Forty degrees in summer, and the little computers under the roof cook.

# SMD
weakness: Is a cow's step count a secret? I never know what I may show the feed salesman.
risk: The hotel wants to see who opened which minibar when, I don't think that's any of their business.
requirement: It has to be laid down how long we may hold on to what the wristbands recorded, and what for.

# ICD
weakness: From the tower to the barn anybody with an aerial can follow what is said.
risk: The figures could be doctored between the scale and the invoice and no one would be the wiser.
current-practice: We burn old hard drives in the yard, works fine.

# VA
current-practice: An Austrian guy wrote to us that he got into our wallbox in ten minutes, that's how we learned.
wish: Someone ought to go over our stuff with a fine comb before customers do.
weakness: Four pages of red marks came back from the testers and went into a drawer.

# PM
weakness: The scanners want to renew themselves at eight in the morning when the queue is longest.
current-practice: On the rigs we skip every release that's not a matter of life and death, we see land twice a year.
requirement: New builds must not go to more than five per cent of the ovens on the first day.

# MP
weakness: Somebody had been adding a litre here and there for weeks, we saw it on the bill.
current-practice: I glance at the curves with my coffee, that's our early warning.
wish: It'd be good if the system nudged us once a pump behaves differently from the rest.

# SAI
weakness: The neighbouring port had it in March. We read about it in the annual report.
current-practice: Over a beer at the trade fair you get told what really happened.
requirement: Whatever the police tell the airport has to get to the baggage people too, in a form they can use.

# EDR
risk: At two at night I'm alone, and I'm not going to switch off a furnace because an email says so.
current-practice: We wrote on a laminated sheet who rings whom, it's next to the kettle.
weakness: Nobody knew if they were allowed to speak to the reporter at the gate.

# RRC
current-practice: When the screens went black we opened the valves with the big wheel, like my father did.
risk: It'd take a month to set all the lamps again one by one.
wish: Keep one tractor without any electronics, I always say.
`;
